package dev.slipway.cli.testing;

import java.util.List;

/** The answers of one run on its way. */
public final class Scripts {

  private static final String RUN =
      """
      {"id":17,"name":"tpch","state":"%s","result":%s,"code":%s,"message":%s,"desired":"RUN",
       "submitted_at":"2026-01-01T00:00:00Z",%s
       "waiting":%s,"executors":{"wanted":2,"registered":%d},
       "progress":%s,"driver":{"agent":"agent-1","exit_code":null,"exit_signal":null}}
      """;

  private static final String STARTED =
      """
      "placed_at":"2026-01-01T00:00:00.100Z","driver_launched_at":"2026-01-01T00:00:00.400Z",
      "driver_started_at":"2026-01-01T00:00:04Z",""";

  private Scripts() {}

  /** Waits, starts, works and succeeds. */
  public static List<String> success() {
    String waiting = "{\"code\":\"NOT_ENOUGH_FREE\",\"sentence\":\"1 core is missing.\"}";
    String done =
        STARTED
            + """
            "first_executor_at":"2026-01-01T00:00:07Z","finished_at":"2026-01-01T00:00:19.500Z",
            "ended_at":"2026-01-01T00:00:20Z",""";
    return List.of(
        run("QUEUED", "null", "null", "null", "", waiting, 0, "null"),
        run("PENDING", "null", "null", "null", STARTED, "null", 0, "null"),
        run("RUNNING", "null", "null", "null", STARTED, "null", 1, tasks(0, 0)),
        run("RUNNING", "null", "null", "null", STARTED, "null", 2, tasks(11, 44)),
        run("TERMINATED", "\"SUCCEEDED\"", "null", "null", done, "null", 0, tasks(44, 44)));
  }

  /** Starts, and ends with a code. */
  public static List<String> failure() {
    return List.of(
        run("RUNNING", "null", "null", "null", STARTED, "null", 0, "null"),
        run(
            "TERMINATED",
            "\"FAILED\"",
            "\"DRIVER_EXITED\"",
            "\"The driver ended with exit status 1.\"",
            STARTED,
            "null",
            0,
            "null"));
  }

  private static String run(
      String state,
      String result,
      String code,
      String message,
      String times,
      String waiting,
      int registered,
      String progress) {
    return RUN.formatted(state, result, code, message, times, waiting, registered, progress);
  }

  private static String tasks(int done, int known) {
    return "{\"tasks\":{\"done\":%d,\"failed\":0,\"active\":1},\"tasks_known\":%d}"
        .formatted(done, known);
  }
}
