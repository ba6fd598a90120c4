package dev.slipway.gallery;

import dev.slipway.web.agent.AgentView;
import dev.slipway.web.event.EventView;
import dev.slipway.web.log.LogName;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Serves all pages for looking at: argument 1 is the port (0 for any), and "empty" as argument 2
 * leaves everything out. Sign in with the token {@code slw_gallery}. Run 8 works on for ever, and a
 * run is submitted every ten seconds.
 */
public final class GalleryMain {

  private GalleryMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    SpringApplication application = new SpringApplication(Gallery.class);
    application.setDefaultProperties(
        Map.of("server.port", arguments.length > 0 ? arguments[0] : "0"));
    ConfigurableApplicationContext context = application.run();
    if (arguments.length < 2 || !arguments[1].equals("empty")) {
      fill(context);
      play(context.getBean(FakeRuns.class));
    }
  }

  private static void fill(ConfigurableApplicationContext context) {
    Instant now = Instant.now();
    FakeRuns runs = context.getBean(FakeRuns.class);
    String message =
        "java.lang.ArithmeticException: / by zero at TpchQueries.main(TpchQueries.java:41)";
    runs.put(Samples.succeeded(2, now.minusSeconds(90_000)));
    runs.put(Samples.rejected(3, now.minusSeconds(7_000)));
    runs.put(Samples.failed(4, now.minusSeconds(3_000), message));
    runs.put(4, Samples.ended(4, now.minusSeconds(3_000), message));
    runs.put(Samples.named(Samples.cancelled(5, now.minusSeconds(1_000)), Samples.HOSTILE));
    runs.put(Samples.cancelled(6, now.minusSeconds(900)));
    runs.put(Samples.succeeded(7, now.minusSeconds(600)));
    runs.put(Samples.running(8, now.minusSeconds(70), 17));
    runs.put(8, Samples.alive(8, now.minusSeconds(70), 17));
    runs.put(Samples.starting(9, now.minusSeconds(6)));
    runs.put(Samples.queued(10, now.minusSeconds(42)));
    events(runs, now.minusSeconds(70));
    FakeAgents agents = context.getBean(FakeAgents.class);
    agents.put(Samples.agent(1, AgentView.State.UP, 2, now));
    agents.put(Samples.agent(2, AgentView.State.UP, 1, now.minusSeconds(1)));
    agents.put(Samples.agent(3, AgentView.State.SUSPECT, 0, now.minusSeconds(19)));
    agents.put(Samples.agent(4, AgentView.State.LOST, 0, now.minusSeconds(4000)));
    agents.put(Samples.agent(5, AgentView.State.DRAINING, 1, now));
    logs(context.getBean(FakeLogs.class));
  }

  private static void events(FakeRuns runs, Instant begin) {
    String[][] steps = {
      {"run.submitted", "Submitted by admin through the API."},
      {"run.placed", "Driver on agent-1, executors on agent-1 and agent-2."},
      {"driver.launched", "Process 80 launched on agent-1 as pid 4080."},
      {"driver.started", "The driver reported itself."},
      {"executor.requested", "2 executors with 1 core and 1,408 MiB each."},
      {"executor.registered", "Executor 1 on agent-2 registered with the driver."},
    };
    for (int i = 0; i < steps.length; i++) {
      runs.add(8, new EventView(412 + i, begin.plusMillis(900L * i), steps[i][0], steps[i][1]));
    }
  }

  private static void logs(FakeLogs logs) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      String level = i % 97 == 3 ? "WARN" : i % 401 == 5 ? "ERROR" : "INFO";
      text.append(
              "26/11/20 08:00:%02d %s TaskSetManager: Finished task %d.0 in stage 3.0 (TID %d)"
                  .formatted(i % 60, level, i, i))
          .append(" in 104 ms on agent-1 (executor 1)\n");
    }
    text.append("\u001B[31mred\u001B[0m bell\u0007 ").append(Samples.HOSTILE).append('\n');
    logs.put(new LogName(8, 80, LogName.Stream.STDERR), text.toString());
    logs.put(new LogName(8, 80, LogName.Stream.STDOUT), "");
    logs.withhold(
        new LogName(8, 81, LogName.Stream.STDOUT),
        "agent-2, where this log lies, has not been heard for 19 s.");
  }

  private static void play(FakeRuns runs) throws InterruptedException {
    Instant begin = Instant.now().minusSeconds(70);
    for (long step = 0; ; step++) {
      Thread.sleep(Duration.ofSeconds(1).toMillis());
      if (step % 10 == 9) {
        runs.put(Samples.queued(11 + step / 10, Instant.now()));
      }
      runs.put(Samples.running(8, begin, step % 44));
      runs.put(8, Samples.alive(8, begin, step % 44));
    }
  }
}
