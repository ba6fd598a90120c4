package dev.slipway.agent.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTests {

  @Test
  void growsFromAFifthOfASecondToFiveSeconds() {
    Backoff backoff = new Backoff(new Random(42));

    List<Duration> waits = Stream.generate(backoff::next).limit(20).toList();

    assertThat(waits.get(0)).isBetween(Duration.ofMillis(100), Duration.ofMillis(200));
    assertThat(waits.get(19)).isBetween(Duration.ofMillis(2_500), Duration.ofSeconds(5));
    assertThat(waits.subList(6, 20)).doesNotHaveDuplicates();
    backoff.reset();
    assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofMillis(200));
  }
}
