package dev.slipway.gateway.agent;

import dev.slipway.gateway.access.AgentCredentials;
import dev.slipway.gateway.access.token.Tokens;
import dev.slipway.gateway.feed.EventLog;
import dev.slipway.gateway.feed.EventType;
import dev.slipway.gateway.platform.Problem;
import dev.slipway.protocol.Grant;
import dev.slipway.protocol.agent.JoinAnswer;
import dev.slipway.protocol.agent.JoinRequest;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives an agent its row and a credential of its own; only the credential's hash is kept. */
@Component
class Enrolment implements AgentCredentials {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  private final AgentRepository agents;
  private final EventLog events;
  private final JdbcClient jdbc;
  private final Clock clock;

  Enrolment(AgentRepository agents, EventLog events, JdbcClient jdbc, Clock clock) {
    this.agents = agents;
    this.events = events;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional
  public JoinAnswer join(JoinRequest request) {
    if (request.name() == null || !NAME.matcher(request.name()).matches()) {
      throw new Problem(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "AGENT_NAME",
          "An agent's name has 1 to 63 characters of a-z, 0-9 and '-'.",
          "Start the agent with another --name.");
    }
    String credential = Tokens.random();
    byte[] hash = Grant.key(credential);
    Agent agent =
        agents
            .findByName(request.name())
            .map(known -> rejoined(known, hash))
            .orElseGet(() -> agents.save(new Agent(request.name(), hash, clock.instant())));
    events.agent(
        EventType.AGENT_JOINED, agent.id(), "Agent " + agent.name() + " joined the cluster.");
    return new JoinAnswer(agent.id(), credential);
  }

  @Override
  public OptionalLong agentOf(byte[] hash) {
    return jdbc.sql("SELECT id FROM agent WHERE credential_hash = :hash AND state <> 'GONE'")
        .param("hash", hash)
        .query(Long.class)
        .optional()
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  private static Agent rejoined(Agent agent, byte[] hash) {
    agent.rejoin(hash);
    return agent;
  }
}
