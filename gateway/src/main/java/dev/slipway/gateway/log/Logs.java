package dev.slipway.gateway.log;

import dev.slipway.gateway.log.AgentLogClient.NoLogException;
import dev.slipway.gateway.platform.Problem;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Reads logs of processes, wherever they run. */
@Service
public class Logs {

  private static final Logger log = LoggerFactory.getLogger(Logs.class);

  /** Callers that wait for agents at once: a hanging agent must not use up the request threads. */
  private static final int WAITING = 10;

  private final LogLocations locations;
  private final AgentLogClient client;
  private final Semaphore waiting = new Semaphore(WAITING);

  Logs(LogLocations locations, AgentLogClient client) {
    this.locations = locations;
    this.client = client;
  }

  /**
   * At most {@code length} bytes of a log from {@code offset} on; fewer at its end, and never more
   * than 4 MiB. With a length of 0 it tells the size.
   *
   * @throws Problem 404 PROCESS_NOT_FOUND or LOG_NOT_FOUND, 503 LOG_UNAVAILABLE with Retry-After
   */
  public LogSlice read(long runId, long processId, LogStream stream, long offset, int length) {
    return read(location(runId, processId), stream, offset, length);
  }

  /** As {@link #read(long, long, LogStream, long, int)}, for a place that is known. */
  public LogSlice read(LogLocation location, LogStream stream, long offset, int length) {
    if (!waiting.tryAcquire()) {
      throw unavailable("Too many logs are being read.");
    }
    try {
      return readLater(location, stream, offset, length).join();
    } catch (CompletionException e) {
      throw problem(location, e.getCause());
    } finally {
      waiting.release();
    }
  }

  /** As {@code read}, holding no thread; completes with what the agent's failure was. */
  CompletableFuture<LogSlice> readLater(
      LogLocation location, LogStream stream, long offset, int length) {
    return client.read(location, stream, offset, length);
  }

  LogLocation location(long runId, long processId) {
    return locations
        .find(runId, processId)
        .orElseThrow(
            () ->
                new Problem(
                    HttpStatus.NOT_FOUND,
                    "PROCESS_NOT_FOUND",
                    "The run has no such process.",
                    "GET /api/v1/runs/{id}/processes lists them."));
  }

  private static Problem problem(LogLocation location, Throwable failure) {
    if (failure instanceof NoLogException) {
      return new Problem(
          HttpStatus.NOT_FOUND,
          "LOG_NOT_FOUND",
          "The agent " + location.agentName() + " has no log of this process.",
          "It was not launched yet, or its log is old and was deleted.");
    }
    log.warn(
        "Agent {} gives no log of process {}", location.agentName(), location.processId(), failure);
    return unavailable("The agent " + location.agentName() + " does not answer.");
  }

  private static Problem unavailable(String sentence) {
    Problem problem =
        new Problem(
            HttpStatus.SERVICE_UNAVAILABLE,
            "LOG_UNAVAILABLE",
            sentence,
            "Try again; the log stays on the agent.");
    problem.getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
    return problem;
  }
}
