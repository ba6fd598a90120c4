package dev.slipway.spark.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ChangeSignalTests {

  private final AtomicLong clock = new AtomicLong();
  private final ChangeSignal signal = new ChangeSignal(clock::get);

  @Test
  void isNeverDueWithoutAChange() {
    assertThat(signal.millisUntilDue()).isEqualTo(ChangeSignal.NEVER);
  }

  @Test
  void sendsTheFirstProgressAtOnceAndTheNextAfterItsGap() throws Exception {
    signal.progress();
    assertThat(signal.millisUntilDue()).isZero();
    signal.take();

    signal.progress();
    assertThat(signal.millisUntilDue()).isEqualTo(300);
    pass(200);
    assertThat(signal.millisUntilDue()).isEqualTo(100);
    pass(100);
    assertThat(signal.millisUntilDue()).isZero();
  }

  @Test
  void doesNotHoldAnUrgentChange() throws Exception {
    signal.urgent();
    signal.take();
    signal.progress();
    signal.urgent();

    assertThat(signal.millisUntilDue()).isZero();
    signal.take();
    assertThat(signal.millisUntilDue()).isEqualTo(ChangeSignal.NEVER);
  }

  private void pass(long millis) {
    clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
  }
}
