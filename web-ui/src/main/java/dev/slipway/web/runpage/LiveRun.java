package dev.slipway.web.runpage;

import dev.slipway.web.live.Change;
import dev.slipway.web.live.Fragments;
import dev.slipway.web.live.LivePage;
import dev.slipway.web.live.LivePages;
import dev.slipway.web.live.Patch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Keeps the page of one run current. */
@Component
class LiveRun implements LivePages {

  /** Sections that are patched as a whole: each is a fragment whose element has its name as id. */
  private static final List<String> SECTIONS =
      List.of(
          "run-head",
          "run-why",
          "run-phases",
          "run-work",
          "processes-note",
          "events-note",
          "run-facts");

  private final RunPageReader reader;
  private final Fragments fragments;

  LiveRun(RunPageReader reader, Fragments fragments) {
    this.reader = reader;
    this.fragments = fragments;
  }

  @Override
  public String name() {
    return "run";
  }

  @Override
  public Optional<LivePage> open(Long id, Long before) {
    return Optional.ofNullable(id).flatMap(reader::read).map(page -> new Page(this, id));
  }

  private List<Patch> patches(RunPage page) {
    Stream<Patch> sections =
        SECTIONS.stream()
            .map(name -> fragments.patch(name, "runs/sections", name, Map.of("page", page)));
    Stream<Patch> processes =
        page.processes().stream()
            .map(row -> fragments.patch(row.key(), "runs/process", "row", Map.of("row", row)));
    Stream<Patch> events =
        page.events().stream()
            .map(row -> fragments.patch(row.key(), "runs/event", "row", Map.of("row", row)));
    return Stream.of(sections, processes, events).flatMap(part -> part).toList();
  }

  private record Page(LiveRun run, long id) implements LivePage {

    @Override
    public boolean shows(Change change) {
      return change.kind() == Change.Kind.RUN && change.id() == id;
    }

    @Override
    public List<Patch> current() {
      return run.reader.read(id).map(run::patches).orElse(List.of());
    }

    @Override
    public List<Patch> after(Set<Change> changes) {
      return current();
    }

    @Override
    public String toString() {
      return "the page of run " + id;
    }
  }
}
