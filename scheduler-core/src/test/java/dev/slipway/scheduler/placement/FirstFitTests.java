package dev.slipway.scheduler.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.scheduler.feasibility.Ledger;
import dev.slipway.scheduler.model.AgentNode;
import dev.slipway.scheduler.model.Resources;
import dev.slipway.scheduler.testing.Seeds;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FirstFitTests {

  @Test
  void findsRoomExactlyWhenSomeArrangementExists() {
    int[] placed = new int[1];
    Seeds.each(
        3_000,
        seed -> {
          Random random = new Random(seed);
          Ledger ledger = ledger(random);
          Bundle bundle = bundle(random);
          boolean possible = arrangementExists(ledger.copy(), bundle, 0);
          boolean found = !FirstFit.place(ledger, bundle).isEmpty();
          assertThat(found).isEqualTo(possible);
          placed[0] += found ? 1 : 0;
        });
    assertThat(placed[0]).isBetween(500, 2_500);
  }

  @Test
  void takesWhatItPlacesAndNothingElse() {
    Seeds.each(
        500,
        seed -> {
          Random random = new Random(seed);
          Ledger ledger = ledger(random);
          Ledger expected = ledger.copy();
          Bundle bundle = bundle(random);
          List<Integer> agents = FirstFit.place(ledger, bundle);
          for (int index = 0; index < agents.size(); index++) {
            expected.take(agents.get(index), bundle.process(index));
          }
          for (int agent = 0; agent < ledger.size(); agent++) {
            assertThat(ledger.freeCores(agent)).isEqualTo(expected.freeCores(agent));
            assertThat(ledger.freeMemoryMb(agent)).isEqualTo(expected.freeMemoryMb(agent));
          }
        });
  }

  private static boolean arrangementExists(Ledger ledger, Bundle bundle, int index) {
    if (index == bundle.size()) {
      return true;
    }
    Resources process = bundle.process(index);
    for (int agent = 0; agent < ledger.size(); agent++) {
      if (ledger.agent(agent).schedulable()
          && process.cores() <= ledger.freeCores(agent)
          && process.memoryMb() <= ledger.freeMemoryMb(agent)) {
        ledger.take(agent, process);
        boolean exists = arrangementExists(ledger, bundle, index + 1);
        ledger.giveBack(agent, process);
        if (exists) {
          return true;
        }
      }
    }
    return false;
  }

  private static Ledger ledger(Random random) {
    return new Ledger(
        LongStream.rangeClosed(1, 3)
            .mapToObj(
                id -> new AgentNode(id, "agent-" + id, some(random, 5), random.nextInt(6) > 0))
            .toList());
  }

  private static Bundle bundle(Random random) {
    Optional<Resources> driver = Optional.of(some(random, 3)).filter(some -> random.nextInt(4) > 0);
    return new Bundle(driver, some(random, 3), random.nextInt(4) + (driver.isEmpty() ? 1 : 0));
  }

  private static Resources some(Random random, int most) {
    return new Resources(1 + random.nextInt(most), 1 + random.nextInt(most));
  }
}
