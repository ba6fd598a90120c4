package dev.slipway.gateway.application.model;

import dev.slipway.gateway.run.ProcessSize;
import dev.slipway.protocol.driver.DriverContext;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A Spark application: one driver and its executors. Changed under the lock of its run. */
@Entity
public class Application {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long runId;
  private Long attemptId;
  private String driverUrl;
  private String sparkAppId;
  private String sparkVersion;
  private String uiUrl;
  private long sequence;
  private Integer executorsWanted;
  private int executorCores;
  private long executorHeapMb;
  private long executorMemoryMb;

  @JdbcTypeCode(SqlTypes.JSON)
  private String executorOptions = "[]";

  private int nextExecutor = 1;
  private int failuresInRow;
  private Instant noLaunchBefore;

  @JdbcTypeCode(SqlTypes.JSON)
  private String progress;

  private Instant lastSyncAt;
  private Instant firstExecutorAt;
  private boolean stopping;

  @Version private long version;

  protected Application() {}

  public Application(long runId, long attemptId, ProcessSize executor) {
    this.runId = runId;
    this.attemptId = attemptId;
    size(executor);
  }

  /** Takes a sync unless it is older than the last one taken. */
  public boolean advance(long next, Instant now) {
    if (next <= sequence) {
      return false;
    }
    sequence = next;
    lastSyncAt = now;
    return true;
  }

  public void present(DriverContext context) {
    driverUrl = context.driverUrl();
    sparkAppId = context.sparkAppId();
    sparkVersion = context.sparkVersion();
    uiUrl = context.uiUrl();
  }

  public void want(int total, ProcessSize size, String options) {
    executorsWanted = total;
    executorOptions = options;
    size(size);
  }

  private void size(ProcessSize size) {
    executorCores = size.cores();
    executorHeapMb = size.heapMb();
    executorMemoryMb = size.memoryMb();
  }

  /**
   * While its SparkContext stops, executors that end are not replaced. Another context may follow.
   */
  public void stopping(boolean stops) {
    stopping = stops;
  }

  public int takeExecutorId() {
    return nextExecutor++;
  }

  public void progress(String json) {
    progress = json;
  }

  public void executorRegistered(Instant now) {
    failuresInRow = 0;
    noLaunchBefore = null;
    if (firstExecutorAt == null) {
      firstExecutorAt = now;
    }
  }

  public int executorFailed(Instant noLaunchBefore) {
    this.noLaunchBefore = noLaunchBefore;
    return ++failuresInRow;
  }

  public long id() {
    return id;
  }

  public long runId() {
    return runId;
  }

  public long attemptId() {
    return attemptId;
  }

  public boolean isPresent() {
    return driverUrl != null;
  }

  public String driverUrl() {
    return driverUrl;
  }

  public String sparkAppId() {
    return sparkAppId;
  }

  public Integer executorsWanted() {
    return executorsWanted;
  }

  public ProcessSize executorSize() {
    return new ProcessSize(executorCores, executorHeapMb, executorMemoryMb);
  }

  public boolean isStopping() {
    return stopping;
  }

  public String executorOptions() {
    return executorOptions;
  }

  public int failuresInRow() {
    return failuresInRow;
  }
}
