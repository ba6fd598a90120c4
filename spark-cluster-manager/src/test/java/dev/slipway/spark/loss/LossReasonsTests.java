package dev.slipway.spark.loss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.protocol.Exit;
import dev.slipway.protocol.Exit.Reason;
import org.apache.spark.scheduler.ExecutorExited;
import org.apache.spark.scheduler.ExecutorLossReason;
import org.apache.spark.scheduler.ExecutorProcessLost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LossReasonsTests {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 50, 52, 57})
  void blamesTheApplicationForItsOwnExit(int code) {
    assertThat(exited(exit(Reason.EXITED, code, null)))
        .isEqualTo(new ExecutorExited(code, true, text(exit(Reason.EXITED, code, null))));
  }

  @ParameterizedTest
  @ValueSource(ints = {53, 56, 58})
  void blamesNobodyForDiskHeartbeatAndBlockManager(int code) {
    ExecutorExited reason = exited(exit(Reason.EXITED, code, null));

    assertThat(reason.exitCode()).isEqualTo(code);
    assertThat(reason.exitCausedByApp()).isFalse();
  }

  @Test
  void blamesNobodyForASignal() {
    ExecutorExited reason = exited(exit(Reason.SIGNALLED, null, 9));

    assertThat(reason.exitCode()).isEqualTo(137);
    assertThat(reason.exitCausedByApp()).isFalse();
    assertThat(reason.message()).isEqualTo("Executor 3 was ended by signal 9 (exit status 137).");
  }

  @Test
  void blamesNobodyForWhatSlipwayOrANodeDid() {
    assertThat(exited(exit(Reason.STOPPED, 143, 15)).exitCausedByApp()).isFalse();
    assertThat(lost(exit(Reason.VANISHED, null, null)).causedByApp()).isFalse();
    assertThat(lost(exit(Reason.LAUNCH_FAILED, null, null)).causedByApp()).isFalse();
    assertThat(lost(exit(null, null, null)).causedByApp()).isFalse();
    assertThat(lost(null).causedByApp()).isFalse();
  }

  @Test
  void saysWhatTheAgentSaid() {
    Exit exit = new Exit(Reason.LAUNCH_FAILED, null, null, "The runtime is not there.", 0);

    assertThat(text(exit)).isEqualTo("Executor 3 could not be launched. The runtime is not there.");
  }

  private static Exit exit(Reason reason, Integer code, Integer signal) {
    return new Exit(reason, code, signal, null, 0);
  }

  private static String text(Exit exit) {
    return LossReasons.of("3", exit).message();
  }

  private static ExecutorExited exited(Exit exit) {
    ExecutorLossReason reason = LossReasons.of("3", exit);
    assertThat(reason).isInstanceOf(ExecutorExited.class);
    return (ExecutorExited) reason;
  }

  private static ExecutorProcessLost lost(Exit exit) {
    ExecutorLossReason reason = LossReasons.of("3", exit);
    assertThat(reason).isInstanceOf(ExecutorProcessLost.class);
    return (ExecutorProcessLost) reason;
  }
}
