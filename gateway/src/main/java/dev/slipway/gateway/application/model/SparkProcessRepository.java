package dev.slipway.gateway.application.model;

import dev.slipway.scheduler.lifecycle.ProcessState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface SparkProcessRepository extends Repository<SparkProcess, Long> {

  SparkProcess save(SparkProcess process);

  Optional<SparkProcess> findById(Long id);

  List<SparkProcess> findByApplicationIdOrderById(Long applicationId);

  List<SparkProcess> findByRunIdOrderById(Long runId);

  @Query(
      "SELECT p FROM SparkProcess p WHERE p.agentId = :agentId AND p.state <> :ended"
          + " AND p.desired <> ProcessWish.HOLD ORDER BY p.id")
  List<SparkProcess> orderedOf(long agentId, ProcessState ended);

  @Query(
      "SELECT p.runId FROM SparkProcess p"
          + " WHERE p.id = :id AND p.agentId = :agentId AND p.state IN :states")
  Optional<Long> runIdIn(long id, long agentId, Set<ProcessState> states);
}
