package dev.slipway.web.log;

import dev.slipway.web.log.LogName.Stream;
import dev.slipway.web.process.ProcessReads;
import dev.slipway.web.process.ProcessRow;
import dev.slipway.web.process.ProcessView;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /runs/{id}/logs/{process}/{stream}}: the newest lines of an output, or those around. */
@Controller
class LogController {

  private static final String PATH =
      "/runs/{run:\\d{1,18}}/logs/{process:\\d{1,18}}/{stream:stdout|stderr}";

  private final LogReads logs;
  private final ProcessReads processes;

  LogController(LogReads logs, ProcessReads processes) {
    this.logs = logs;
    this.processes = processes;
  }

  @GetMapping(PATH)
  String log(
      @PathVariable("run") long run,
      @PathVariable("process") long process,
      @PathVariable("stream") String stream,
      @RequestParam(name = "from", required = false) Long from,
      @RequestParam(name = "before", required = false) Long before,
      Model model) {
    LogName name = new LogName(run, process, stream(stream));
    List<ProcessView> siblings = processes.ofRun(run).stream().sorted(ProcessRow.ORDER).toList();
    model.addAttribute("process", find(siblings, process));
    model.addAttribute("siblings", siblings);
    model.addAttribute("name", name);
    model.addAttribute("log", page(name, from, before));
    return "runs/log";
  }

  private LogPage page(LogName name, Long from, Long before) {
    if (from != null) {
      return LogPage.firstOf(found(logs.read(name, Math.max(0, from), LogPage.BYTES)));
    }
    if (before != null) {
      long end = Math.max(0, before);
      long begin = Math.max(0, end - LogPage.BYTES);
      return LogPage.lastOf(found(logs.read(name, begin, (int) (end - begin))));
    }
    return LogPage.lastOf(found(logs.tail(name, LogPage.BYTES)));
  }

  private static ProcessView find(List<ProcessView> processes, long id) {
    return found(processes.stream().filter(process -> process.id() == id).findFirst());
  }

  static <T> T found(Optional<T> sought) {
    return sought.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  static Stream stream(String word) {
    return word.equals("stdout") ? Stream.STDOUT : Stream.STDERR;
  }
}
