package dev.slipway.gateway.platform;

import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;

/** Ends the gateway when the pipe that its parent holds reaches its end. */
class ParentWatch implements InitializingBean {

  private static final Logger log = LoggerFactory.getLogger(ParentWatch.class);

  private final InputStream pipe;
  private final GatewayEnd end;

  ParentWatch(InputStream pipe, GatewayEnd end) {
    this.pipe = pipe;
    this.end = end;
  }

  @Override
  public void afterPropertiesSet() {
    Thread thread = new Thread(this::awaitEnd, "parent-watch");
    thread.setDaemon(true);
    thread.start();
  }

  private void awaitEnd() {
    byte[] ignored = new byte[512];
    try {
      while (pipe.read(ignored) >= 0) {
        continue;
      }
    } catch (IOException e) {
      log.warn("Standard input cannot be read, so its end is taken for granted", e);
    }
    end.end("its parent is gone (end of file on standard input)", 0);
  }
}
