package dev.slipway.web.agent;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /agents}: all agents and what is reserved on them. */
@Controller
class AgentsController {

  private final AgentReads agents;

  AgentsController(AgentReads agents) {
    this.agents = agents;
  }

  @GetMapping("/agents")
  String agents(Model model) {
    List<AgentView> all = agents.all();
    model.addAttribute("rows", all.stream().map(AgentRow::new).toList());
    model.addAttribute("summary", new AgentSummary(all));
    model.addAttribute("live", "page=agents");
    return "agents/list";
  }
}
