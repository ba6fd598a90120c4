package dev.slipway.gateway.agent;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AgentRepository extends Repository<Agent, Long> {

  Agent save(Agent agent);

  Optional<Agent> findByName(String name);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("SELECT a FROM Agent a WHERE a.id = :id")
  Optional<Agent> lock(long id);
}
