package dev.slipway.agent.platform;

/** Tells one waiting thread that something changed; raised twice before it looks is raised once. */
public final class Signal {

  private boolean raised;

  /** Wakes the waiting thread, or lets its next wait return at once. */
  public synchronized void raise() {
    raised = true;
    notifyAll();
  }

  /** Waits until raised, and lowers it. */
  public synchronized void await() throws InterruptedException {
    while (!raised) {
      wait();
    }
    raised = false;
  }
}
