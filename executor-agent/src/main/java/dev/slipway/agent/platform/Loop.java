package dev.slipway.agent.platform;

import java.time.Duration;

/** Runs a tick again and again on a daemon thread of its own until closed. */
public final class Loop implements AutoCloseable {

  /** One turn of a loop. */
  @FunctionalInterface
  public interface Tick {
    /** Does one turn; an exception is logged and the loop goes on. */
    void run() throws InterruptedException;
  }

  private final Thread thread;

  private Loop(Thread thread) {
    this.thread = thread;
  }

  /**
   * @param name of the thread
   * @param pause between the end of a turn and the next; may be zero when the tick itself waits
   * @param tick what to do
   * @param log told about turns that fail
   */
  public static Loop start(String name, Duration pause, Tick tick, AgentLog log) {
    Thread thread = new Thread(() -> turn(name, pause, tick, log), name);
    thread.setDaemon(true);
    thread.start();
    return new Loop(thread);
  }

  private static void turn(String name, Duration pause, Tick tick, AgentLog log) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        try {
          tick.run();
        } catch (RuntimeException e) {
          log.warn(name + " failed and goes on: " + AgentLog.reason(e));
          Thread.sleep(Duration.ofSeconds(1).toMillis());
        }
        Thread.sleep(pause.toMillis());
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** Interrupts the turn under way and lets no other begin; does not wait. */
  @Override
  public void close() {
    thread.interrupt();
  }
}
