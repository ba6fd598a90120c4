package dev.slipway.gateway.application.driver;

import dev.slipway.gateway.application.model.ProcessWish;
import dev.slipway.gateway.application.model.SparkProcess;
import dev.slipway.gateway.application.model.SparkProcessRepository;
import dev.slipway.gateway.application.order.Revisions;
import dev.slipway.protocol.driver.DriverOrders;
import dev.slipway.protocol.driver.ExecutorGrant;
import dev.slipway.scheduler.lifecycle.ProcessState;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What a driver is told: every executor of its application, and whether to stop. */
@Component
class DriverOrdersReads {

  private final SparkProcessRepository processes;
  private final Revisions revisions;

  DriverOrdersReads(SparkProcessRepository processes, Revisions revisions) {
    this.processes = processes;
    this.revisions = revisions;
  }

  /** One snapshot, so that the number and the orders belong together. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public DriverOrders read(long applicationId) {
    long revision = revisions.ofDriver(applicationId);
    List<SparkProcess> all = processes.findByApplicationIdOrderById(applicationId);
    boolean stop =
        all.stream().anyMatch(each -> each.isDriver() && each.desired() == ProcessWish.STOP);
    List<ExecutorGrant> grants =
        all.stream()
            .filter(process -> !process.isDriver())
            .filter(process -> process.state() != ProcessState.RESERVED)
            .map(DriverOrdersReads::grant)
            .toList();
    return new DriverOrders(revision, grants, stop);
  }

  private static ExecutorGrant grant(SparkProcess executor) {
    ExecutorGrant.State state =
        switch (executor.state()) {
          case RESERVED, REQUESTED -> ExecutorGrant.State.PLACED;
          case LAUNCHED, REGISTERED -> ExecutorGrant.State.LAUNCHED;
          case EXITED -> ExecutorGrant.State.EXITED;
        };
    return new ExecutorGrant(String.valueOf(executor.executorId()), state, executor.exit());
  }
}
