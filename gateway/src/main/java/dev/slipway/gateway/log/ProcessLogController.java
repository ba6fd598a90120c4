package dev.slipway.gateway.log;

import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/** {@code GET /api/v1/runs/{run}/logs/{process}/{stdout|stderr}}, with byte ranges. */
@RestController
class ProcessLogController {

  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");

  private final Logs logs;

  ProcessLogController(Logs logs) {
    this.logs = logs;
  }

  @GetMapping("/api/v1/runs/{run:\\d{1,18}}/logs/{process:\\d{1,18}}/{stream:stdout|stderr}")
  ResponseEntity<ResponseBodyEmitter> read(
      @PathVariable long run,
      @PathVariable long process,
      @PathVariable String stream,
      @RequestHeader(name = HttpHeaders.RANGE, required = false) String header) {
    LogLocation location = logs.location(run, process);
    LogStream which = LogStream.valueOf(stream.toUpperCase(Locale.ROOT));
    ByteRange range = ByteRange.parse(header);
    long size = logs.read(location, which, 0, 0).size();
    if (!range.isSatisfiable(size)) {
      return ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
          .header(HttpHeaders.CONTENT_RANGE, "bytes */" + size)
          .build();
    }
    long start = range.start(size);
    long end = range.end(size);
    var answer =
        range.isWhole()
            ? ResponseEntity.ok()
            : ResponseEntity.status(HttpStatus.PARTIAL_CONTENT)
                .header(
                    HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(start, end - 1, size));
    return answer
        .header(HttpHeaders.ACCEPT_RANGES, "bytes")
        .contentType(TEXT)
        .contentLength(end - start)
        .body(new LogCopy(logs, location, which).begin(start, end));
  }
}
