package dev.slipway.gateway.platform;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;

/** Moves wake-ups off the thread that committed; many wakes of one id before a turn are one. */
public final class WakeLoops {

  private WakeLoops() {}

  /** A loop that calls {@code effect} once for each id of {@code topic} that was woken. */
  public static Loop of(String name, Wakeups wakeups, Wakeups.Topic topic, LongConsumer effect) {
    Set<Long> woken = ConcurrentHashMap.newKeySet();
    Loop loop =
        new Loop(
            name,
            Duration.ofSeconds(1),
            () -> {
              for (Long id : woken) {
                woken.remove(id);
                effect.accept(id);
              }
            });
    wakeups.listen(
        (each, id) -> {
          if (each == topic) {
            woken.add(id);
            loop.wake();
          }
        });
    return loop;
  }
}
