package dev.slipway.gateway.dashboard;

import dev.slipway.gateway.application.process.RunCancellation;
import dev.slipway.gateway.run.view.RunQueries;
import dev.slipway.web.run.RunCommands;
import dev.slipway.web.run.RunReads;
import dev.slipway.web.run.RunView;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class DashboardRuns implements RunReads, RunCommands {

  private final RunQueries queries;
  private final RunCancellation cancellation;

  DashboardRuns(RunQueries queries, RunCancellation cancellation) {
    this.queries = queries;
    this.cancellation = cancellation;
  }

  @Override
  public Slice page(Long before, int limit) {
    List<RunView> runs =
        queries.page(before == null ? Long.MAX_VALUE : before, limit + 1).stream()
            .map(RunViews::of)
            .toList();
    return runs.size() <= limit
        ? new Slice(runs, null)
        : new Slice(runs.subList(0, limit), runs.get(limit - 1).id());
  }

  @Override
  public Optional<RunView> find(long id) {
    return queries.find(id).map(RunViews::of);
  }

  @Override
  public void cancel(long runId, String person) {
    cancellation.cancel(runId, person);
  }
}
