package dev.slipway.spark.loss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.protocol.Exit;
import dev.slipway.protocol.Exit.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExecutorLossesTests {

  private static final Map<String, Exit> OUT_OF_MEMORY =
      Map.of("1", new Exit(Reason.EXITED, 52, null, null, 0));

  private final List<String> removed = new ArrayList<>();
  private final List<Runnable> later = new ArrayList<>();
  private final List<Duration> waits = new ArrayList<>();
  private final ExecutorLosses losses =
      new ExecutorLosses(
          (id, reason) -> removed.add(id + ": " + reason.message()),
          (wait, action) -> {
            waits.add(wait);
            later.add(action);
          });

  @Test
  void waitsForTheReportAfterAConnectionClosed() {
    losses.disconnected("1");
    assertThat(removed).isEmpty();
    assertThat(losses.isLost("1")).isTrue();

    losses.reported(OUT_OF_MEMORY, List.of("1", "2"));

    assertThat(removed).containsExactly("1: Executor 1 exited with status 52: OutOfMemoryError.");
    assertThat(losses.isLost("2")).isFalse();
  }

  @Test
  void givesUpWaitingAfterFiveSeconds() {
    losses.disconnected("1");
    assertThat(waits).containsExactly(Duration.ofSeconds(5));

    later.forEach(Runnable::run);

    assertThat(removed).singleElement().asString().contains("no report of its exit came");
  }

  @Test
  void removesAnExecutorOnce() {
    losses.disconnected("1");
    losses.disconnected("1");
    losses.reported(OUT_OF_MEMORY, List.of("1"));
    losses.reported(OUT_OF_MEMORY, List.of("1"));
    losses.disconnected("1");
    later.forEach(Runnable::run);

    assertThat(removed).hasSize(1);
  }

  @Test
  void removesAtOnceWhenTheReportCameFirst() {
    losses.reported(OUT_OF_MEMORY, List.of());
    assertThat(removed).isEmpty();

    losses.disconnected("1");

    assertThat(removed).hasSize(1);
    assertThat(later).isEmpty();
  }

  @Test
  void removesAnExecutorThatRegistersAfterItWasReportedAsEnded() {
    losses.reported(OUT_OF_MEMORY, List.of());
    losses.reported(OUT_OF_MEMORY, List.of("1"));

    assertThat(removed).hasSize(1);
  }

  @Test
  void takesAnExitWithoutDetails() {
    losses.reported(Collections.singletonMap("1", null), List.of("1"));

    assertThat(removed).containsExactly("1: Executor 1 is gone.");
  }
}
