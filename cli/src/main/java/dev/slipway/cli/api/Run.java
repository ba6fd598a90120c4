package dev.slipway.cli.api;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A run as the gateway told it.
 *
 * @param json the answer's object
 */
public record Run(JsonNode json) {

  /** The run's number. */
  public long id() {
    return json.path("id").asLong();
  }

  /** Whether nothing of it can change any more. */
  public boolean terminated() {
    return "TERMINATED".equals(json.path("state").asString(""));
  }

  /** Whether it ended well. */
  public boolean succeeded() {
    return terminated() && "SUCCEEDED".equals(result());
  }

  /** SUCCEEDED, FAILED, CANCELLED or REJECTED; empty before the end. */
  public String result() {
    return json.path("result").asString("");
  }

  /** The stable code of the end, or empty. */
  public String code() {
    return json.path("code").asString("");
  }

  /** One sentence about the end, or empty. */
  public String message() {
    return json.path("message").asString("");
  }

  /**
   * A point of the run's life.
   *
   * @param name e.g. {@code placed_at}
   */
  public Optional<Instant> time(String name) {
    JsonNode value = json.path(name);
    return value.isString() ? Optional.of(Instant.parse(value.asString())) : Optional.empty();
  }

  /** Why it waits, or empty when it does not. */
  public String waitingSentence() {
    return json.path("waiting").path("sentence").asString("");
  }

  /** The agent of its driver, or empty while unknown. */
  public String driverAgent() {
    return json.path("driver").path("agent").asString("");
  }

  /** How many executors it wants. */
  public int executorsWanted() {
    return json.path("executors").path("wanted").asInt(0);
  }

  /** How many executors are registered with its driver now. */
  public int executorsRegistered() {
    return json.path("executors").path("registered").asInt(0);
  }

  /** Finished Spark tasks. */
  public long tasksDone() {
    return json.path("progress").path("tasks").path("done").asLong(0);
  }

  /** Spark tasks of all stages so far, 0 while none is known. */
  public long tasksKnown() {
    return json.path("progress").path("tasks_known").asLong(0);
  }
}
