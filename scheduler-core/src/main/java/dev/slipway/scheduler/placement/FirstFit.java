package dev.slipway.scheduler.placement;

import dev.slipway.scheduler.feasibility.Feasibility;
import dev.slipway.scheduler.feasibility.Ledger;
import dev.slipway.scheduler.model.Resources;
import java.util.ArrayList;
import java.util.List;

/**
 * Places a bundle on the agents with the lowest ids that can take it.
 *
 * <p>The executors of a bundle are alike, so once the driver has its agent, filling agents in order
 * finds room for them whenever there is any. The driver goes to the first agent that leaves them
 * enough. Hence a bundle is refused only if no arrangement of it exists, and more free capacity
 * never turns a placement into a refusal.
 */
public final class FirstFit {

  private FirstFit() {}

  /**
   * Takes the bundle's capacity from the ledger, or leaves the ledger as it was.
   *
   * @return indexes of agents, the driver's first if there is one; empty when there is no room
   */
  public static List<Integer> place(Ledger ledger, Bundle bundle) {
    return bundle.driver().isPresent()
        ? placeWithDriver(ledger, bundle, bundle.driver().get())
        : placeExecutors(ledger, bundle);
  }

  private static List<Integer> placeWithDriver(Ledger ledger, Bundle bundle, Resources driver) {
    long everywhere = roomEverywhere(ledger, bundle, Long.MAX_VALUE);
    for (int agent = 0; everywhere >= bundle.executors() && agent < ledger.size(); agent++) {
      if (!Feasibility.fits(ledger, agent, driver)) {
        continue;
      }
      long elsewhere = everywhere - room(ledger, bundle, agent);
      ledger.take(agent, driver);
      if (elsewhere + room(ledger, bundle, agent) >= bundle.executors()) {
        List<Integer> agents = new ArrayList<>(List.of(agent));
        fill(ledger, bundle, agents);
        return agents;
      }
      ledger.giveBack(agent, driver);
    }
    return List.of();
  }

  private static List<Integer> placeExecutors(Ledger ledger, Bundle bundle) {
    List<Integer> agents = new ArrayList<>();
    if (roomEverywhere(ledger, bundle, bundle.executors()) >= bundle.executors()) {
      fill(ledger, bundle, agents);
    }
    return agents;
  }

  /** Counts executors over all agents; may stop once {@code enough} have room. */
  private static long roomEverywhere(Ledger ledger, Bundle bundle, long enough) {
    long room = 0;
    for (int agent = 0; agent < ledger.size() && room < enough; agent++) {
      room += room(ledger, bundle, agent);
    }
    return room;
  }

  private static int room(Ledger ledger, Bundle bundle, int agent) {
    return bundle.executors() == 0
        ? 0
        : Feasibility.room(ledger, agent, bundle.executor(), bundle.executors());
  }

  private static void fill(Ledger ledger, Bundle bundle, List<Integer> agents) {
    int missing = bundle.executors();
    for (int agent = 0; missing > 0; agent++) {
      for (int taken = Math.min(missing, room(ledger, bundle, agent)); taken > 0; taken--) {
        ledger.take(agent, bundle.executor());
        agents.add(agent);
        missing--;
      }
    }
  }
}
