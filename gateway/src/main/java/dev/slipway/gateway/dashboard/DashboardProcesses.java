package dev.slipway.gateway.dashboard;

import dev.slipway.gateway.application.view.ProcessQueries;
import dev.slipway.web.process.ProcessReads;
import dev.slipway.web.process.ProcessView;
import dev.slipway.web.process.ProcessView.Desired;
import dev.slipway.web.process.ProcessView.Exit;
import dev.slipway.web.process.ProcessView.Kind;
import dev.slipway.web.process.ProcessView.Place;
import dev.slipway.web.process.ProcessView.Reason;
import dev.slipway.web.process.ProcessView.Role;
import dev.slipway.web.process.ProcessView.State;
import dev.slipway.web.process.ProcessView.Status;
import dev.slipway.web.process.ProcessView.Tasks;
import dev.slipway.web.process.ProcessView.Times;
import dev.slipway.web.process.ProcessView.Use;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class DashboardProcesses implements ProcessReads {

  private final ProcessQueries queries;

  DashboardProcesses(ProcessQueries queries) {
    this.queries = queries;
  }

  @Override
  public List<ProcessView> ofRun(long runId) {
    return queries.ofRun(runId).stream().map(DashboardProcesses::view).toList();
  }

  private static ProcessView view(dev.slipway.gateway.application.view.ProcessView process) {
    return new ProcessView(
        process.id(),
        new Role(Kind.valueOf(process.kind()), process.executorId()),
        new Place(
            process.agentId(),
            process.agent(),
            process.pid(),
            process.cores(),
            process.memoryMb(),
            process.heapMb()),
        new Status(
            State.valueOf(process.state()), Desired.valueOf(process.desired()), process.detail()),
        new Times(
            process.requestedAt(),
            process.launchedAt(),
            process.registeredAt(),
            process.exitedAt()),
        use(process),
        process.exit() == null ? null : exit(process.exit()));
  }

  private static Use use(dev.slipway.gateway.application.view.ProcessView process) {
    Tasks tasks =
        process.tasks() == null
            ? null
            : new Tasks(process.tasks().done(), process.tasks().failed(), process.tasks().active());
    return new Use(tasks, process.memoryUsedBytes());
  }

  private static Exit exit(dev.slipway.gateway.application.view.ProcessView.ExitView exit) {
    return new Exit(
        Reason.valueOf(exit.reason()), exit.code(), Signals.name(exit.signal()), exit.message());
  }
}
