package dev.slipway.spark.loss;

import dev.slipway.protocol.Exit;
import java.util.Set;
import org.apache.spark.executor.ExecutorExitCode$;
import org.apache.spark.scheduler.ExecutorExited;
import org.apache.spark.scheduler.ExecutorLossReason;
import org.apache.spark.scheduler.ExecutorProcessLost;
import scala.Option;

/**
 * Turns an agent's exit report into Spark's loss reason. Only what the application did itself
 * counts against its tasks ({@code spark.task.maxFailures}).
 */
final class LossReasons {

  /** No local disk (53), no heartbeat (56), no block manager (58): see ExecutorExitCode. */
  private static final Set<Integer> SURROUNDINGS = Set.of(53, 56, 58);

  private LossReasons() {}

  /** The reason for an exit; one that says nothing of the cause is nobody's fault. */
  static ExecutorLossReason of(String executorId, Exit exit) {
    if (exit == null || exit.reason() == null) {
      return lost("Executor %s is gone.".formatted(executorId));
    }
    return switch (exit.reason()) {
      case EXITED -> exited(executorId, exit);
      case SIGNALLED -> signalled(executorId, exit);
      case STOPPED -> ended(executorId, "was stopped by Slipway", exit);
      case LAUNCH_FAILED -> ended(executorId, "could not be launched", exit);
      case VANISHED -> ended(executorId, "is gone and left no exit status", exit);
    };
  }

  /** The reason when no report came in time. */
  static ExecutorLossReason unreported(String executorId) {
    return lost(
        "Executor %s closed its connection and no report of its exit came.".formatted(executorId));
  }

  private static ExecutorLossReason exited(String executorId, Exit exit) {
    if (exit.code() == null) {
      return ended(executorId, "exited", exit);
    }
    int code = exit.code();
    String what =
        "exited with status %d: %s"
            .formatted(code, ExecutorExitCode$.MODULE$.explainExitCode(code));
    return new ExecutorExited(
        code, !SURROUNDINGS.contains(code), sentence(executorId, what, exit.message()));
  }

  private static ExecutorLossReason signalled(String executorId, Exit exit) {
    Integer signal = exit.signal();
    if (signal == null) {
      return ended(executorId, "was ended by a signal", exit);
    }
    int code = exit.code() == null ? 128 + signal : exit.code();
    String what = "was ended by signal %d (exit status %d)".formatted(signal, code);
    return new ExecutorExited(code, false, sentence(executorId, what, exit.message()));
  }

  private static ExecutorLossReason ended(String executorId, String what, Exit exit) {
    String message = sentence(executorId, what, exit.message());
    return exit.code() == null ? lost(message) : new ExecutorExited(exit.code(), false, message);
  }

  private static ExecutorLossReason lost(String message) {
    return new ExecutorProcessLost(message, Option.empty(), false);
  }

  private static String sentence(String executorId, String what, String detail) {
    String text = "Executor %s %s".formatted(executorId, what);
    return (text.endsWith(".") ? text : text + ".") + (detail == null ? "" : " " + detail);
  }
}
