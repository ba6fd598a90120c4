package dev.slipway.gateway.platform;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Effects wait for the commit; a lost one is driven again by a tick. */
public final class AfterCommit {

  private AfterCommit() {}

  /** Runs {@code effect} after the current transaction commits, at once when there is none. */
  public static void run(Runnable effect) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      effect.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            effect.run();
          }
        });
  }
}
