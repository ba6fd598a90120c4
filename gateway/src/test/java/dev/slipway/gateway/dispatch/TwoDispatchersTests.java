package dev.slipway.gateway.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.world.GatewayTest;
import dev.slipway.gateway.world.World;
import dev.slipway.scheduler.plan.GangPlacement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class TwoDispatchersTests {

  private static final int ROUNDS = 20;

  @Autowired World world;
  @Autowired PlacementCommits commits;
  @Autowired Dispatcher dispatcher;

  @BeforeEach
  void clear() {
    world.clear();
  }

  @Test
  void thatApplyTheSamePlanAtOnceStartOneDriver() throws Exception {
    long agent = world.agent("agent-a", 1_000, 10_000_000).id();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        applyTwice(threads, agent);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void applyTwice(ExecutorService threads, long agent) throws Exception {
    long run;
    GangPlacement placement;
    synchronized (dispatcher) {
      run = world.submit(1);
      placement = new GangPlacement(attempt(run), agent, List.of(agent));
      CyclicBarrier start = new CyclicBarrier(2);
      List<Future<Boolean>> applied = new ArrayList<>();
      for (int each = 0; each < 2; each++) {
        applied.add(
            threads.submit(
                () -> {
                  start.await();
                  return commits.commit(placement, run);
                }));
      }
      assertThat(List.of(applied.get(0).get(), applied.get(1).get()))
          .containsExactlyInAnyOrder(true, false);
    }
    assertThat(world.processes(run))
        .extracting(process -> process.get("kind").asString())
        .containsExactly("DRIVER", "EXECUTOR");
  }

  @Test
  void aPlanThatNoLongerFitsIsNotApplied() {
    long agent = world.agent("agent-a", 2, 10_000).id();
    synchronized (dispatcher) {
      long first = world.submit(1);
      long second = world.submit(1);
      GangPlacement one = new GangPlacement(attempt(first), agent, List.of(agent));
      GangPlacement two = new GangPlacement(attempt(second), agent, List.of(agent));

      assertThat(commits.commit(one, first)).isTrue();
      assertThat(commits.commit(two, second)).isFalse();
      assertThat(world.processes(second)).isEmpty();
    }
  }

  private long attempt(long run) {
    return world
        .jdbc()
        .sql("SELECT id FROM attempt WHERE run_id = :run")
        .param("run", run)
        .query(Long.class)
        .single();
  }
}
