package dev.slipway.gateway.application.model;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface ApplicationRepository extends Repository<Application, Long> {

  Application save(Application application);

  Optional<Application> findById(Long id);

  Optional<Application> findByAttemptId(Long attemptId);

  @Query("SELECT a.runId FROM Application a WHERE a.attemptId = :attemptId")
  Optional<Long> runIdOfAttempt(long attemptId);
}
