package dev.slipway.gateway.application.model;

import dev.slipway.gateway.run.ProcessSize;
import dev.slipway.protocol.Exit;
import dev.slipway.scheduler.lifecycle.Lifecycles;
import dev.slipway.scheduler.lifecycle.ProcessEvent;
import dev.slipway.scheduler.lifecycle.ProcessState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A driver or an executor on an agent. Changed under the lock of its run. */
@Entity
@Table(name = "process")
public class SparkProcess {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long runId;
  private Long applicationId;
  private Long agentId;

  @Enumerated(EnumType.STRING)
  private ProcessKind kind;

  private Integer executorId;

  @Enumerated(EnumType.STRING)
  private ProcessState state = Lifecycles.PROCESS.initial();

  @Enumerated(EnumType.STRING)
  private ProcessWish desired = ProcessWish.HOLD;

  @Enumerated(EnumType.STRING)
  private StopReason stopReason;

  private String detail;
  private int cores;
  private long heapMb;
  private long memoryMb;
  private Long pid;
  private Instant placedAt;
  private Instant requestedAt;
  private Instant launchedAt;
  private Instant registeredAt;
  private Instant exitedAt;
  private String exitReason;
  private Integer exitCode;
  private Integer exitSignal;
  private String exitMessage;

  @Version private long version;

  protected SparkProcess() {}

  public static SparkProcess driver(
      Application application, long agentId, ProcessSize size, Instant now) {
    SparkProcess process = new SparkProcess(application, agentId, size, now);
    process.kind = ProcessKind.DRIVER;
    return process;
  }

  public static SparkProcess executor(Application application, long agentId, Instant now) {
    SparkProcess process = new SparkProcess(application, agentId, application.executorSize(), now);
    process.kind = ProcessKind.EXECUTOR;
    process.executorId = application.takeExecutorId();
    return process;
  }

  private SparkProcess(Application application, long agentId, ProcessSize size, Instant now) {
    this.runId = application.runId();
    this.applicationId = application.id();
    this.agentId = agentId;
    this.cores = size.cores();
    this.heapMb = size.heapMb();
    this.memoryMb = size.memoryMb();
    this.placedAt = now;
  }

  /** The reserved capacity is asked for: the agent is to launch. */
  public void request(Instant now) {
    offer(ProcessEvent.REQUESTED);
    desired = ProcessWish.RUN;
    requestedAt = now;
  }

  public boolean observeLaunched(Long pid, Instant now) {
    boolean taken = offer(ProcessEvent.LAUNCHED);
    if (taken) {
      this.pid = pid;
      launchedAt = now;
      detail = null;
    }
    return taken;
  }

  public boolean observeRegistered(Instant now) {
    boolean taken = offer(ProcessEvent.REGISTERED);
    if (taken) {
      registeredAt = now;
    }
    return taken;
  }

  public boolean observeExited(Exit exit, Instant now) {
    boolean taken = offer(ProcessEvent.EXITED);
    if (taken) {
      exitedAt = now;
      exitReason = exit.reason().name();
      exitCode = exit.code();
      exitSignal = exit.signal();
      exitMessage = exit.message();
      detail = null;
    }
    return taken;
  }

  public void release(Instant now) {
    offer(ProcessEvent.RELEASED);
    desired = ProcessWish.STOP;
    exitedAt = now;
    exitReason = "RELEASED";
  }

  /** Notes the wish to stop; the first reason stays. Answers whether it is new. */
  public boolean wishStop(StopReason reason) {
    if (desired == ProcessWish.STOP || isExited()) {
      return false;
    }
    desired = ProcessWish.STOP;
    stopReason = reason;
    return true;
  }

  public void detail(String detail) {
    this.detail = detail;
  }

  /** An observation that the table does not have in this state is no error: it is ignored. */
  private boolean offer(ProcessEvent event) {
    var next = Lifecycles.PROCESS.next(state, event);
    next.ifPresent(to -> state = to);
    return next.isPresent();
  }

  public long id() {
    return id;
  }

  public long runId() {
    return runId;
  }

  public long agentId() {
    return agentId;
  }

  public long applicationId() {
    return applicationId;
  }

  public boolean isDriver() {
    return kind == ProcessKind.DRIVER;
  }

  public Integer executorId() {
    return executorId;
  }

  public ProcessState state() {
    return state;
  }

  public boolean isExited() {
    return state == ProcessState.EXITED;
  }

  public ProcessWish desired() {
    return desired;
  }

  public StopReason stopReason() {
    return stopReason;
  }

  public ProcessSize size() {
    return new ProcessSize(cores, heapMb, memoryMb);
  }

  public String currentDetail() {
    return detail;
  }

  public Instant exitedAt() {
    return exitedAt;
  }

  /** The exit as reported; null unless it has exited. A released one never ran. */
  public Exit exit() {
    if (!isExited()) {
      return null;
    }
    Exit.Reason reason =
        exitReason.equals("RELEASED") ? Exit.Reason.STOPPED : Exit.Reason.valueOf(exitReason);
    return new Exit(reason, exitCode, exitSignal, exitMessage, exitedAt.toEpochMilli());
  }

  /** At the beginning of a sentence: "The driver" or "Executor 3". */
  public String title() {
    return isDriver() ? "The driver" : "Executor " + executorId;
  }
}
