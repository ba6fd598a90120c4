package dev.slipway.gateway.log;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/** Passes a part of a log on, piece by piece, holding no thread while the agent is asked. */
final class LogCopy {

  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Logs logs;
  private final LogLocation location;
  private final LogStream stream;
  private final ResponseBodyEmitter answer = new ResponseBodyEmitter(LONGEST.toMillis());
  private volatile boolean over;

  LogCopy(Logs logs, LogLocation location, LogStream stream) {
    this.logs = logs;
    this.location = location;
    this.stream = stream;
  }

  /** Begins to copy the bytes from {@code start} up to {@code end}, which is not part of it. */
  ResponseBodyEmitter begin(long start, long end) {
    answer.onTimeout(() -> over = true);
    answer.onError(failure -> over = true);
    answer.onCompletion(() -> over = true);
    copy(start, end);
    return answer;
  }

  /** A failure breaks the connection off, so that nobody takes a part for the whole. */
  private void copy(long at, long end) {
    if (over || at >= end) {
      answer.complete();
      return;
    }
    int length = (int) Math.min(AgentLogClient.PIECE, end - at);
    logs.readLater(location, stream, at, length)
        .thenCompose(piece -> send(piece))
        .whenComplete(
            (piece, failure) -> {
              if (failure != null) {
                answer.completeWithError(failure);
              } else {
                copy(at + piece.bytes().length, end);
              }
            });
  }

  private CompletableFuture<LogSlice> send(LogSlice piece) {
    try {
      if (piece.bytes().length == 0) {
        throw new IOException("The log became shorter while it was read");
      }
      answer.send(piece.bytes(), MediaType.APPLICATION_OCTET_STREAM);
      return CompletableFuture.completedFuture(piece);
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
