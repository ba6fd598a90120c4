package dev.slipway.gateway.dashboard;

import dev.slipway.gateway.log.LogSlice;
import dev.slipway.gateway.log.LogStream;
import dev.slipway.gateway.log.Logs;
import dev.slipway.gateway.platform.Problem;
import dev.slipway.web.log.LogName;
import dev.slipway.web.log.LogReads;
import dev.slipway.web.log.LogWindow;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

@Component
class DashboardLogs implements LogReads {

  private final Logs logs;

  DashboardLogs(Logs logs) {
    this.logs = logs;
  }

  @Override
  public Optional<LogWindow> read(LogName log, long from, int length) {
    return window(() -> slice(log, from, length));
  }

  @Override
  public Optional<LogWindow> tail(LogName log, int length) {
    return window(
        () -> {
          long size = slice(log, 0, 0).size();
          return slice(log, Math.max(0, size - length), length);
        });
  }

  private LogSlice slice(LogName log, long offset, int length) {
    return logs.read(
        log.runId(), log.processId(), LogStream.valueOf(log.stream().name()), offset, length);
  }

  /** A page says why a log cannot be read now; only a process that does not exist is not found. */
  private static Optional<LogWindow> window(Supplier<LogSlice> read) {
    try {
      LogSlice slice = read.get();
      return Optional.of(new LogWindow(slice.offset(), slice.bytes(), slice.size(), null));
    } catch (Problem problem) {
      return problem.code().equals("PROCESS_NOT_FOUND")
          ? Optional.empty()
          : Optional.of(LogWindow.unavailable(problem.getBody().getDetail()));
    }
  }
}
