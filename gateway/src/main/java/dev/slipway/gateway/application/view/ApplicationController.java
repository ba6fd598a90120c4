package dev.slipway.gateway.application.view;

import dev.slipway.gateway.application.process.RunCancellation;
import dev.slipway.gateway.run.view.RunQueries;
import dev.slipway.gateway.run.view.RunView;
import java.security.Principal;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Processes of a run, and its end by a person's wish. */
@RestController
class ApplicationController {

  record Processes(List<ProcessView> processes) {}

  private final RunQueries runs;
  private final ProcessQueries processes;
  private final RunCancellation cancellation;

  ApplicationController(RunQueries runs, ProcessQueries processes, RunCancellation cancellation) {
    this.runs = runs;
    this.processes = processes;
    this.cancellation = cancellation;
  }

  @GetMapping("/api/v1/runs/{id}/processes")
  Processes processes(@PathVariable long id) {
    runs.get(id);
    return new Processes(processes.ofRun(id));
  }

  @PostMapping("/api/v1/runs/{id}/cancel")
  ResponseEntity<RunView> cancel(@PathVariable long id, Principal principal) {
    cancellation.cancel(id, principal.getName());
    return ResponseEntity.accepted().body(runs.get(id));
  }
}
