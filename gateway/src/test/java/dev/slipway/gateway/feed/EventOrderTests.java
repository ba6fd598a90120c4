package dev.slipway.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.world.Await;
import dev.slipway.gateway.world.GatewayTest;
import dev.slipway.gateway.world.World;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@GatewayTest
class EventOrderTests {

  private static final int WRITERS = 4;
  private static final int EACH = 50;

  @Autowired World world;
  @Autowired EventLog log;
  @Autowired EventNumberer numberer;
  @Autowired EventReads reads;
  @Autowired Feed feed;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void clear() {
    world.clear();
  }

  @Test
  void anEventThatCommitsLateGetsALaterNumberThanOneThatBeganAfterIt() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    Thread slow =
        new Thread(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      log.agent(EventType.AGENT_UP, 1, "slow");
                      written.countDown();
                      await(mayCommit);
                    }));
    slow.start();
    written.await();
    transaction.executeWithoutResult(status -> log.agent(EventType.AGENT_UP, 1, "fast"));
    numberer.number();
    long fast = no("fast");
    mayCommit.countDown();
    slow.join();
    numberer.number();

    assertThat(no("slow")).isGreaterThan(fast);
  }

  @Test
  void listenersSeeEachNumberOnceAndNoGap() throws Exception {
    List<Long> seen = new CopyOnWriteArrayList<>();
    try (AutoCloseable listening = feed.listen(event -> seen.add(event.no()))) {
      assertThat(listening).isNotNull();
      ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
      for (int writer = 0; writer < WRITERS; writer++) {
        writers.submit(this::writeSome);
      }
      writers.shutdown();
      Await.until("all are seen", seen::size, size -> size >= WRITERS * EACH);
    }
    long first = seen.get(0);
    for (int index = 0; index < seen.size(); index++) {
      assertThat(seen.get(index)).isEqualTo(first + index);
    }
  }

  private void writeSome() {
    for (int each = 0; each < EACH; each++) {
      transaction.executeWithoutResult(status -> log.agent(EventType.AGENT_UP, 1, "one of many"));
    }
  }

  private long no(String message) {
    return reads.after(0, 1_000).stream()
        .filter(event -> event.message().equals(message))
        .findFirst()
        .orElseThrow()
        .no();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
