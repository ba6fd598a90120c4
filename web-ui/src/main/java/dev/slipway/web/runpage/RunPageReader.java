package dev.slipway.web.runpage;

import dev.slipway.web.event.EventReads;
import dev.slipway.web.event.EventRow;
import dev.slipway.web.process.ProcessReads;
import dev.slipway.web.run.RunReads;
import dev.slipway.web.run.RunView;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what the page of one run shows. */
@Component
class RunPageReader {

  private final RunReads runs;
  private final ProcessReads processes;
  private final EventReads events;

  RunPageReader(RunReads runs, ProcessReads processes, EventReads events) {
    this.runs = runs;
    this.processes = processes;
    this.events = events;
  }

  Optional<RunPage> read(long id) {
    return runs.find(id).map(this::page);
  }

  private RunPage page(RunView run) {
    return RunPage.of(
        run,
        processes.ofRun(run.id()),
        events.ofRun(run.id(), RunPage.MOST_EVENTS).stream().map(EventRow::new).toList());
  }
}
