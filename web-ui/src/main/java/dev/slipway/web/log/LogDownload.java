package dev.slipway.web.log;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The whole of a log, as it is when the download begins, as a file. */
@Controller
class LogDownload {

  private static final int PIECE = 1024 * 1024;

  private final LogReads logs;

  LogDownload(LogReads logs) {
    this.logs = logs;
  }

  @GetMapping("/runs/{run:\\d{1,18}}/logs/{process:\\d{1,18}}/{stream:stdout|stderr}/download")
  void download(
      @PathVariable("run") long run,
      @PathVariable("process") long process,
      @PathVariable("stream") String stream,
      HttpServletResponse response)
      throws IOException {
    LogName name = new LogName(run, process, LogController.stream(stream));
    LogWindow first = LogController.found(logs.read(name, 0, PIECE));
    if (first.unavailable() != null) {
      throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, first.unavailable());
    }
    String file = "run-%d-process-%d-%s.log".formatted(run, process, name.stream().word());
    response.setContentType("text/plain;charset=utf-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
    copy(name, first, response.getOutputStream());
  }

  private void copy(LogName name, LogWindow first, OutputStream out) throws IOException {
    out.write(first.bytes());
    long size = first.size();
    for (long at = first.end(); at < size; ) {
      int length = (int) Math.min(PIECE, size - at);
      LogWindow piece = logs.read(name, at, length).orElseThrow(() -> cutShort(name));
      if (piece.bytes().length == 0) {
        throw cutShort(name);
      }
      out.write(piece.bytes());
      at = piece.end();
    }
  }

  /** Breaks the connection off, so that nobody takes a part for the whole. */
  private static IOException cutShort(LogName name) {
    return new IOException("The log ended while it was read: " + name);
  }
}
