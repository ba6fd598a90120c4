package dev.slipway.gateway.submission;

import dev.slipway.gateway.platform.Json;
import dev.slipway.gateway.platform.Problem;
import dev.slipway.gateway.run.RunSpec;
import dev.slipway.gateway.run.Runs;
import dev.slipway.gateway.run.Submission;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Accepts a run or refuses it; either way there is a row before there is an answer. */
@Component
class Submissions {

  private static final int LONGEST_NAME = 200;

  private final Validation validation;
  private final Runs runs;
  private final Json json;
  private final TransactionTemplate transaction;

  Submissions(Validation validation, Runs runs, Json json, TransactionTemplate transaction) {
    this.validation = validation;
    this.runs = runs;
    this.json = json;
    this.transaction = transaction;
  }

  /** The id of the run, committed. */
  long submit(RunRequest request, String principal) {
    try {
      RunSpec spec = validation.check(request);
      Submission submission =
          new Submission(
              name(request),
              validation.engine(request),
              validation.runtime(request),
              "API",
              principal);
      return transaction.execute(status -> runs.accept(submission, spec));
    } catch (Refusal refusal) {
      throw refuse(request, principal, refusal);
    }
  }

  private Problem refuse(RunRequest request, String principal, Refusal refusal) {
    Submission submission =
        new Submission(
            Shown.of(request.name() == null ? "unnamed" : request.name()),
            Shown.of(request.engine() == null ? "slipway" : request.engine()),
            request.runtime() == null ? validation.runtime(request) : Shown.of(request.runtime()),
            "API",
            principal);
    long runId =
        transaction.execute(
            status ->
                runs.refuse(submission, outline(request), refusal.code(), refusal.getMessage()));
    return new Problem(
            HttpStatus.UNPROCESSABLE_CONTENT, refusal.code(), refusal.getMessage(), refusal.hint())
        .with("run_id", runId);
  }

  /** What was refused may hold anything; only what is safe to show is kept. */
  private String outline(RunRequest request) {
    return json.write(Map.of("main_class", Shown.of(request.mainClass())));
  }

  private static String name(RunRequest request) {
    if (request.name() == null || request.name().isBlank()) {
      return request.mainClass().substring(request.mainClass().lastIndexOf('.') + 1);
    }
    if (request.name().length() > LONGEST_NAME
        || request.name().chars().anyMatch(Character::isISOControl)) {
      throw new Refusal(
          "NAME_INVALID",
          "'name' is longer than 200 characters or has control characters.",
          "Choose a shorter name on one line.");
    }
    return request.name().strip();
  }
}
