package dev.slipway.gateway.run;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RunRepository extends Repository<Run, Long> {

  Run save(Run run);

  Optional<Run> findById(Long id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("SELECT r FROM Run r WHERE r.id = :id")
  Optional<Run> lock(long id);
}
