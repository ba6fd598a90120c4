package dev.slipway.gateway.dispatch;

import dev.slipway.scheduler.model.Resources;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The last check before capacity is given: on locked rows, by what they hold now. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AgentCapacity {

  /** A part of an agent that is about to be given to a process. */
  record Claim(long agentId, Resources resources) {}

  private final JdbcClient jdbc;

  AgentCapacity(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether all claims fit together; the agents' rows stay locked until the commit. */
  public boolean holds(List<Claim> claims) {
    Map<Long, Resources> sums = new TreeMap<>();
    claims.forEach(claim -> sums.merge(claim.agentId(), claim.resources(), Resources::plus));
    return sums.entrySet().stream().allMatch(sum -> fits(sum.getKey(), sum.getValue()));
  }

  private boolean fits(long agentId, Resources claim) {
    return jdbc.sql("SELECT cores, memory_mb FROM agent WHERE id = :id AND state = 'UP' FOR UPDATE")
        .param("id", agentId)
        .query((row, index) -> new Resources(row.getInt(1), row.getLong(2)))
        .optional()
        .filter(total -> claim.plus(used(agentId)).fitsIn(total))
        .isPresent();
  }

  private Resources used(long agentId) {
    return jdbc.sql(
            "SELECT coalesce(sum(cores), 0), coalesce(sum(memory_mb), 0) FROM process"
                + " WHERE agent_id = :id AND state <> 'EXITED'")
        .param("id", agentId)
        .query((row, index) -> new Resources(row.getInt(1), row.getLong(2)))
        .single();
  }
}
