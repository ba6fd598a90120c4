package dev.slipway.gateway.parts;

import dev.slipway.gateway.access.AgentCredentials;
import dev.slipway.gateway.access.AttemptLiveness;
import dev.slipway.gateway.access.token.Tokens;
import dev.slipway.gateway.log.LogLocation;
import dev.slipway.gateway.log.LogLocations;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;

/** Stands for the features that know agents and attempts. */
@TestComponent
public class Neighbours {

  public static final long AGENT = 5;
  public static final String AGENT_CREDENTIAL = Tokens.random();
  public static final long LIVE_ATTEMPT = 7;
  public static final long ENDED_ATTEMPT = 8;

  @Bean
  AgentCredentials agentCredentials() {
    return hash ->
        Arrays.equals(hash, Tokens.hash(AGENT_CREDENTIAL))
            ? OptionalLong.of(AGENT)
            : OptionalLong.empty();
  }

  @Bean
  AttemptLiveness attemptLiveness() {
    return attemptId -> attemptId == LIVE_ATTEMPT;
  }

  private final Map<List<Long>, LogLocation> logs = new ConcurrentHashMap<>();

  /** Says where the logs of a process are. */
  public void place(long runId, long processId, LogLocation location) {
    logs.put(List.of(runId, processId), location);
  }

  @Bean
  LogLocations logLocations() {
    return (runId, processId) -> Optional.ofNullable(logs.get(List.of(runId, processId)));
  }
}
