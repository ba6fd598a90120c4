package dev.slipway.web.runpage;

import dev.slipway.web.run.RunCommands;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** {@code /runs/{id}}: one run, and the button that cancels it. */
@Controller
class RunController {

  private final RunPageReader reader;
  private final RunCommands commands;

  RunController(RunPageReader reader, RunCommands commands) {
    this.reader = reader;
    this.commands = commands;
  }

  @GetMapping("/runs/{id:\\d{1,18}}")
  String run(@PathVariable("id") long id, Model model) {
    RunPage page =
        reader.read(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("page", page);
    model.addAttribute("live", "page=run&id=" + id);
    return "runs/run";
  }

  /** Redirects to the run's page, so that a reload does not ask again. */
  @PostMapping("/runs/{id:\\d{1,18}}/cancel")
  String cancel(@PathVariable("id") long id, Principal person) {
    commands.cancel(id, person.getName());
    return "redirect:/runs/" + id;
  }
}
