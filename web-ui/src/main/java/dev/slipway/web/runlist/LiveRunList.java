package dev.slipway.web.runlist;

import dev.slipway.web.live.Change;
import dev.slipway.web.live.Fragments;
import dev.slipway.web.live.LivePage;
import dev.slipway.web.live.LivePages;
import dev.slipway.web.live.Patch;
import dev.slipway.web.run.RunReads;
import dev.slipway.web.run.RunView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps the list of runs current. */
@Component
class LiveRunList implements LivePages {

  private final RunReads runs;
  private final Fragments fragments;

  LiveRunList(RunReads runs, Fragments fragments) {
    this.runs = runs;
    this.fragments = fragments;
  }

  @Override
  public String name() {
    return "runs";
  }

  @Override
  public Optional<LivePage> open(Long id, Long before) {
    return Optional.of(new Page(this, before));
  }

  private Patch row(RunView run) {
    RunRow row = new RunRow(run);
    return fragments.patch(row.key(), "runs/row", "row", Map.of("row", row));
  }

  /** One page of the list; {@code before} is null for the first. */
  private record Page(LiveRunList list, Long before) implements LivePage {

    @Override
    public boolean shows(Change change) {
      return change.kind() == Change.Kind.RUN && (before == null || change.id() < before);
    }

    /** Oldest first: what the browser does not have yet it puts on top, one by one. */
    @Override
    public List<Patch> current() {
      List<RunView> oldestFirst =
          new ArrayList<>(list.runs.page(before, RunListController.PAGE_SIZE).runs());
      Collections.reverse(oldestFirst);
      return oldestFirst.stream().map(list::row).toList();
    }

    @Override
    public List<Patch> after(Set<Change> changes) {
      return changes.stream()
          .map(Change::id)
          .sorted()
          .flatMap(id -> list.runs.find(id).stream())
          .map(list::row)
          .toList();
    }

    @Override
    public String toString() {
      return "the list of runs";
    }
  }
}
