package dev.slipway.gateway.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ParentWatchTests {

  private final BlockingQueue<Integer> ends = new LinkedBlockingQueue<>();

  @Test
  void endsTheGatewayWhenItsParentLetsGoOfThePipe() throws Exception {
    PipedOutputStream parent = new PipedOutputStream();
    watch(parent);
    parent.write("still here\n".getBytes());
    parent.flush();
    assertThat(ends.poll(100, TimeUnit.MILLISECONDS)).isNull();

    parent.close();

    assertThat(ends.poll(10, TimeUnit.SECONDS)).isZero();
  }

  private void watch(PipedOutputStream parent) throws IOException {
    new ParentWatch(new PipedInputStream(parent), (why, status) -> ends.add(status))
        .afterPropertiesSet();
  }
}
