package dev.slipway.web.runlist;

import dev.slipway.web.run.RunReads;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /runs}: all runs, newest first. */
@Controller
class RunListController {

  static final int PAGE_SIZE = 50;

  private final RunReads runs;

  RunListController(RunReads runs) {
    this.runs = runs;
  }

  @GetMapping("/")
  String home() {
    return "redirect:/runs";
  }

  @GetMapping("/runs")
  String runs(@RequestParam(name = "before", required = false) Long before, Model model) {
    RunReads.Slice slice = runs.page(before, PAGE_SIZE);
    model.addAttribute("rows", slice.runs().stream().map(RunRow::new).toList());
    model.addAttribute("next", slice.next());
    model.addAttribute("newest", before == null);
    model.addAttribute("live", before == null ? "page=runs" : "page=runs&before=" + before);
    return "runs/list";
  }
}
