package dev.slipway.gateway.run;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AttemptRepository extends Repository<Attempt, Long> {

  Attempt save(Attempt attempt);

  Optional<Attempt> findById(Long id);

  Attempt findFirstByRunIdOrderByNumberDesc(Long runId);
}
