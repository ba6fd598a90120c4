package dev.slipway.gateway.submission;

import dev.slipway.gateway.run.view.RunQueries;
import dev.slipway.gateway.run.view.RunView;
import java.net.URI;
import java.security.Principal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/runs}. */
@RestController
class SubmissionController {

  private final Submissions submissions;
  private final RunQueries queries;

  SubmissionController(Submissions submissions, RunQueries queries) {
    this.submissions = submissions;
    this.queries = queries;
  }

  @PostMapping("/api/v1/runs")
  ResponseEntity<RunView> submit(@RequestBody RunRequest request, Principal principal) {
    long id = submissions.submit(request, principal.getName());
    return ResponseEntity.created(URI.create("/api/v1/runs/" + id)).body(queries.get(id));
  }
}
