package dev.slipway.gateway.application.process;

import dev.slipway.gateway.application.model.SparkProcess;
import dev.slipway.gateway.application.model.SparkProcessRepository;
import dev.slipway.gateway.application.model.StopReason;
import dev.slipway.gateway.platform.Loop;
import dev.slipway.gateway.run.Runs;
import dev.slipway.scheduler.lifecycle.ProcessState;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends executors that never register. Registration is the driver's word, so time counts only as far
 * as the driver has spoken since: while it cannot reach the gateway, nothing is ended.
 */
@Configuration(proxyBeanMethods = false)
class RegistrationWatch {

  private record Late(long processId, long runId) {}

  private final JdbcClient jdbc;
  private final SparkProcessRepository processes;
  private final Runs runs;
  private final ProcessStops stops;
  private final ExecutorSettings settings;
  private final TransactionTemplate transaction;

  RegistrationWatch(
      JdbcClient jdbc,
      SparkProcessRepository processes,
      Runs runs,
      ProcessStops stops,
      ExecutorSettings settings,
      TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.processes = processes;
    this.runs = runs;
    this.stops = stops;
    this.settings = settings;
    this.transaction = transaction;
  }

  @Bean
  Loop registrationWatchLoop() {
    return new Loop("registration-watch", Duration.ofSeconds(2), this::tick);
  }

  void tick() {
    late().forEach(each -> transaction.executeWithoutResult(status -> end(each)));
  }

  private List<Late> late() {
    return jdbc.sql(
            """
            SELECT p.id AS process_id, p.run_id FROM process p JOIN application a ON a.id = p.application_id
            WHERE p.kind = 'EXECUTOR' AND p.state = 'LAUNCHED' AND p.desired = 'RUN'
              AND a.last_sync_at > p.launched_at + make_interval(secs => :seconds)
            """)
        .param("seconds", settings.registrationTimeout().toSeconds())
        .query(Late.class)
        .list();
  }

  private void end(Late late) {
    runs.lock(late.runId());
    SparkProcess executor = processes.findById(late.processId()).orElseThrow();
    if (executor.state() == ProcessState.LAUNCHED) {
      stops.stop(List.of(executor), StopReason.NEVER_REGISTERED);
    }
  }
}
