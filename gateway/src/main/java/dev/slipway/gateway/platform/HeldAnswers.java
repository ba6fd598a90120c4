package dev.slipway.gateway.platform;

import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.springframework.web.context.request.async.DeferredResult;

/**
 * Answers that wait for a change of one thing. A waiting answer holds no thread, no transaction and
 * no connection; whoever wakes it reads afresh.
 *
 * @param <T> the answer
 */
public final class HeldAnswers<T> {

  /** What to answer now: the value, and whether it is worth answering before the time is over. */
  public record Reading<T>(T value, boolean ready) {}

  private record Held<T>(DeferredResult<T> result, Supplier<Reading<T>> read) {

    boolean answerIfReady() {
      if (result.isSetOrExpired()) {
        return true;
      }
      Reading<T> reading = read.get();
      return reading.ready() && (result.setResult(reading.value()) || true);
    }
  }

  private final ConcurrentMap<Long, Queue<Held<T>>> waiting = new ConcurrentHashMap<>();

  /**
   * Answers at once when ready, otherwise when woken and ready, at the latest after {@code
   * holdMillis}.
   */
  public DeferredResult<T> hold(long key, long holdMillis, Supplier<Reading<T>> read) {
    DeferredResult<T> result = new DeferredResult<>(Math.max(1, holdMillis));
    Held<T> held = new Held<>(result, read);
    if (holdMillis <= 0) {
      result.setResult(read.get().value());
      return result;
    }
    result.onTimeout(() -> result.setResult(read.get().value()));
    result.onCompletion(() -> remove(key, held));
    waiting.compute(
        key,
        (id, queue) -> {
          Queue<Held<T>> present = queue == null ? new ConcurrentLinkedQueue<>() : queue;
          present.add(held);
          return present;
        });
    held.answerIfReady();
    return result;
  }

  /** Reads afresh for every answer that waits for {@code key}. */
  public void wake(long key) {
    Queue<Held<T>> queue = waiting.get(key);
    if (queue != null) {
      queue.removeIf(Held::answerIfReady);
    }
  }

  /** How many answers wait. */
  public int size() {
    return waiting.values().stream().mapToInt(Queue::size).sum();
  }

  private void remove(long key, Held<T> held) {
    waiting.computeIfPresent(
        key,
        (id, queue) -> {
          queue.remove(held);
          return queue.isEmpty() ? null : queue;
        });
  }
}
