package dev.slipway.gateway.agent;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/agents}. */
@RestController
class AgentListController {

  record Agents(List<AgentView> agents) {}

  private final AgentQueries queries;

  AgentListController(AgentQueries queries) {
    this.queries = queries;
  }

  @GetMapping("/api/v1/agents")
  Agents agents() {
    return new Agents(queries.all());
  }
}
