package dev.slipway.web.process;

import dev.slipway.web.process.ProcessView.Exit;
import dev.slipway.web.process.ProcessView.Kind;
import dev.slipway.web.process.ProcessView.Tasks;
import dev.slipway.web.view.Amounts;
import dev.slipway.web.view.Badge;
import dev.slipway.web.view.Span;
import java.util.Comparator;

/** One row of a run's processes. */
public record ProcessRow(long runId, ProcessView process) {

  /** The driver first, then executors in the order in which they were asked for. */
  public static final Comparator<ProcessView> ORDER =
      Comparator.<ProcessView, Kind>comparing(process -> process.role().kind())
          .thenComparingLong(ProcessView::id);

  /** Id of the row's element. */
  public String key() {
    return "process-" + process.id();
  }

  /** State or end as icon and word. */
  public Badge badge() {
    return switch (process.status().state()) {
      case RESERVED -> Badge.of("queued", "Reserved");
      case REQUESTED -> Badge.of("starting", "Requested");
      case LAUNCHED -> Badge.of("starting", "Launched");
      case REGISTERED -> new Badge("running", "Registered", true);
      case EXITED -> process.exit() == null ? Badge.of("cancelled", "Ended") : ended();
    };
  }

  private Badge ended() {
    return switch (process.exit().reason()) {
      case EXITED -> clean() ? Badge.of("succeeded", "Exited") : Badge.of("failed", "Exited");
      case SIGNALLED -> Badge.of("failed", "Signalled");
      case STOPPED -> Badge.of("cancelled", "Stopped");
      case LAUNCH_FAILED -> Badge.of("failed", "Launch failed");
      case VANISHED -> Badge.of("lost", "Vanished");
      case RELEASED -> Badge.of("cancelled", "Released");
    };
  }

  private boolean clean() {
    Integer code = process.exit().code();
    return code != null && code == 0;
  }

  /** Beside the state: that it is being stopped, or what it is doing; null when neither. */
  public String note() {
    boolean live = process.status().state() != ProcessView.State.EXITED;
    if (live && process.status().desired() == ProcessView.Desired.STOP) {
      return "Being stopped";
    }
    return live ? process.status().detail() : null;
  }

  /** Reserved memory with its unit. */
  public String memory() {
    return Amounts.mebibytes(process.place().memoryMb());
  }

  /** Heap with its unit. */
  public String heap() {
    return Amounts.mebibytes(process.place().heapMb()) + " heap";
  }

  /** Storage and execution memory in use, or null. */
  public String used() {
    Long bytes = process.use().memoryUsedBytes();
    return bytes == null ? null : Amounts.bytes(bytes) + " used";
  }

  /** Task counts; null while unknown. */
  public Tasks tasks() {
    return process.use().tasks();
  }

  /** From launch to exit. */
  public Span lived() {
    return Span.between(process.times().launchedAt(), process.times().exitedAt());
  }

  /** Exit status and signal: "0", "137, SIGKILL"; null until it ended. */
  public String exit() {
    Exit exit = process.exit();
    if (exit == null) {
      return null;
    }
    if (exit.code() == null && exit.signal() == null) {
      return "no status";
    }
    if (exit.signal() == null) {
      return exit.code().toString();
    }
    return exit.code() == null ? exit.signal() : exit.code() + ", " + exit.signal();
  }

  /** Path of one of its two logs; null while it has none. */
  public String log(String stream) {
    if (process.times().launchedAt() == null) {
      return null;
    }
    return "/runs/" + runId + "/logs/" + process.id() + "/" + stream;
  }
}
