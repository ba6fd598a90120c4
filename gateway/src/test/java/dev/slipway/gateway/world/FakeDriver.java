package dev.slipway.gateway.world;

import dev.slipway.protocol.Protocol;
import dev.slipway.protocol.driver.DriverContext;
import dev.slipway.protocol.driver.DriverOrders;
import dev.slipway.protocol.driver.DriverSync;
import dev.slipway.protocol.driver.ExecutorRequest;
import dev.slipway.protocol.driver.Progress;
import dev.slipway.protocol.launch.LaunchSpec;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A driver that speaks the real exchange and pretends to be Spark. */
public class FakeDriver {

  private final Http http;
  private final Set<String> registered = new TreeSet<>();
  private final Set<String> released = new TreeSet<>();
  private ExecutorRequest wanted;
  private Progress progress;
  private boolean stopping;
  private long sequence;

  FakeDriver(Http http, LaunchSpec spec) {
    this.http = http.as(spec.driver().token());
  }

  /** Wants this many executors of one core and 1 GiB. */
  public DriverOrders want(int total) {
    wanted = new ExecutorRequest(total, 1, 1024, 1408, List.of("-Dspark.driver.port=1"));
    return sync();
  }

  public DriverOrders register(String... ids) {
    registered.addAll(List.of(ids));
    return sync();
  }

  public DriverOrders lose(String id) {
    registered.remove(id);
    return sync();
  }

  public DriverOrders release(String id) {
    released.add(id);
    registered.remove(id);
    return sync();
  }

  public DriverOrders progress(Progress progress) {
    this.progress = progress;
    return sync();
  }

  /** The SparkContext stops. */
  public DriverOrders stopping() {
    stopping = true;
    return sync();
  }

  public DriverOrders sync() {
    return http.post(
        Protocol.DRIVER_SYNC,
        new DriverSync(
            Protocol.VERSION,
            ++sequence,
            new DriverContext(
                "spark://CoarseGrainedScheduler@127.0.0.1:7077", "slipway-1", "4.2.0", null),
            wanted,
            List.copyOf(registered),
            List.copyOf(released),
            progress,
            stopping,
            0,
            0),
        DriverOrders.class);
  }
}
