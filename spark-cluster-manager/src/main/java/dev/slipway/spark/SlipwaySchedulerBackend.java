package dev.slipway.spark;

import dev.slipway.protocol.Exit;
import dev.slipway.protocol.driver.DriverContext;
import dev.slipway.protocol.driver.DriverOrders;
import dev.slipway.protocol.driver.ExecutorGrant;
import dev.slipway.protocol.driver.ExecutorRequest;
import dev.slipway.spark.exchange.Exchange;
import dev.slipway.spark.exchange.Picture;
import dev.slipway.spark.gateway.GatewayClient;
import dev.slipway.spark.gateway.GatewaySettings;
import dev.slipway.spark.loss.ExecutorLosses;
import dev.slipway.spark.progress.ProgressListener;
import dev.slipway.spark.request.ExecutorRequests;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.spark.SparkContext;
import org.apache.spark.resource.ResourceProfile;
import org.apache.spark.scheduler.TaskSchedulerImpl;
import org.apache.spark.scheduler.cluster.CoarseGrainedSchedulerBackend;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.collection.immutable.Map;
import scala.collection.immutable.Map$;
import scala.collection.immutable.Seq;
import scala.concurrent.Future;
import scala.concurrent.Future$;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Spark's scheduler backend on Slipway: asks the gateway for executors, tells it which of them
 * registered, and tells Spark which of them ended and why.
 *
 * <p>Calls from Spark may hold its locks, so none of them waits for the gateway.
 */
final class SlipwaySchedulerBackend extends CoarseGrainedSchedulerBackend {

  private static final Logger LOG = LoggerFactory.getLogger(SlipwaySchedulerBackend.class);
  private static final String MINIMUM_RATIO = "spark.scheduler.minRegisteredResourcesRatio";
  private static final String METRICS_POLLING = "spark.executor.metrics.pollingInterval";
  private static final long LISTENER_PATIENCE_MILLIS = 2_000;

  private final TaskSchedulerImpl scheduler;
  private final SparkContext context;
  private final String applicationId;
  private final Set<String> released = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean ending = new AtomicBoolean();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final ScheduledThreadPoolExecutor timer;
  private final ExecutorLosses losses;
  private final ProgressListener progress;
  private final Exchange exchange;
  private volatile ExecutorRequests requests;
  private volatile int total;

  SlipwaySchedulerBackend(
      TaskSchedulerImpl scheduler, SparkContext context, GatewaySettings settings) {
    super(scheduler, context.env().rpcEnv());
    this.scheduler = scheduler;
    this.context = context;
    this.applicationId = conf().get("spark.app.id", super.applicationId());
    this.timer = new ScheduledThreadPoolExecutor(1, SlipwaySchedulerBackend::daemon);
    this.losses = new ExecutorLosses(this::removeExecutor, this::later);
    this.exchange = new Exchange(new GatewayClient(settings), this::picture, this::apply);
    this.progress = new ProgressListener(exchange::progressed, exchange::changed);
  }

  @Override
  public String applicationId() {
    return applicationId;
  }

  @Override
  public void start() {
    super.start();
    // Tasks shorter than a heartbeat would otherwise never show the memory of their executor.
    conf().setIfMissing(METRICS_POLLING, "1s");
    requests = new ExecutorRequests(conf(), context.executorMemory());
    requestInitialExecutors();
    // This queue holds no listeners of the application, whose slowness would lose events.
    context.listenerBus().addToStatusQueue(progress);
    exchange.start();
  }

  @Override
  public void stop() {
    if (stopped.compareAndSet(false, true)) {
      drainListeners();
      exchange.finish();
      timer.shutdownNow();
      super.stop();
    }
  }

  @Override
  public Future<Object> doRequestTotalExecutors(Map<ResourceProfile, Object> totals) {
    total =
        CollectionConverters.asJava(totals).values().stream().mapToInt(Integer.class::cast).sum();
    exchange.changed();
    return Future$.MODULE$.successful(true);
  }

  @Override
  public Future<Object> doKillExecutors(Seq<String> executorIds) {
    released.addAll(CollectionConverters.asJava(executorIds));
    exchange.changed();
    return Future$.MODULE$.successful(true);
  }

  @Override
  public boolean sufficientResourcesRegistered() {
    int initial = requests == null ? 0 : requests.initial();
    return totalRegisteredExecutors().get() >= initial * minRegisteredRatio();
  }

  @Override
  public double minRegisteredRatio() {
    return conf().contains(MINIMUM_RATIO) ? super.minRegisteredRatio() : 0.8;
  }

  /** Runs inside the constructor of the superclass: no field of this class is set yet. */
  @Override
  public DriverEndpoint createDriverEndpoint() {
    return new SlipwayDriverEndpoint(this);
  }

  /** Executors that end because the context stops are no losses. */
  boolean isStopping() {
    return stopped.get();
  }

  void executorDisconnected(String executorId) {
    losses.disconnected(executorId);
    exchange.changed();
  }

  /** By Spark's own method: what it was not asked for it would later count as none. */
  private void requestInitialExecutors() {
    requestTotalExecutors(
        new Map.Map1<>(ResourceProfile.DEFAULT_RESOURCE_PROFILE_ID(), requests.initial()),
        Map$.MODULE$.empty(),
        Map$.MODULE$.empty());
  }

  private Picture picture() {
    ExecutorRequest wanted = requests == null ? null : requests.total(total);
    return new Picture(
        driverContext(),
        wanted,
        executorIds().stream().filter(id -> !losses.isLost(id)).sorted().toList(),
        released.stream().sorted().toList(),
        progress.progress());
  }

  private DriverContext driverContext() {
    String url =
        "spark://%s@%s:%s"
            .formatted(
                CoarseGrainedSchedulerBackend.ENDPOINT_NAME(),
                conf().get("spark.driver.host"),
                conf().get("spark.driver.port"));
    return new DriverContext(
        url, applicationId, context.version(), context.uiWebUrl().getOrElse(() -> null));
  }

  private void apply(DriverOrders orders) {
    HashMap<String, Exit> exits = new HashMap<>();
    for (ExecutorGrant grant : orders.executors()) {
      if (grant.state() == ExecutorGrant.State.EXITED) {
        exits.put(grant.executorId(), grant.exit());
      }
    }
    losses.reported(exits, executorIds());
    released.removeAll(exits.keySet());
    if (orders.stop() && ending.compareAndSet(false, true)) {
      endApplication();
    }
  }

  private void endApplication() {
    String message = "Slipway ends this application: its run was cancelled or is over.";
    LOG.error("{} The SparkContext stops.", message);
    try {
      scheduler.error(message);
    } catch (RuntimeException e) {
      LOG.debug("No Spark job was active.", e);
    } finally {
      context.stopInNewThread();
    }
  }

  private Collection<String> executorIds() {
    return CollectionConverters.asJava(getExecutorIds());
  }

  private void drainListeners() {
    try {
      context.listenerBus().waitUntilEmpty(LISTENER_PATIENCE_MILLIS);
    } catch (TimeoutException e) {
      LOG.warn("Spark's listeners are slow: the last counts may be missing in Slipway.");
    }
  }

  private void later(Duration wait, Runnable action) {
    timer.schedule(action, wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "slipway-losses");
    thread.setDaemon(true);
    return thread;
  }
}
