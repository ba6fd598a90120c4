package dev.slipway.cli.process;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The children of this process, which are stopped together. */
public final class Children {

  private static final Duration LIMIT_PER_RANK = Duration.ofMillis(12_500);
  private static final Duration LEFTOVER_GRACE = Duration.ofSeconds(5);

  private final Mark mark;
  private final Duration limitPerRank;
  private final List<ChildProcess> started = new ArrayList<>();
  private volatile ChildProcess casualty;
  private volatile boolean stopping;
  private boolean stopped;

  /**
   * @param mark given to every child
   */
  public Children(Mark mark) {
    this(mark, LIMIT_PER_RANK);
  }

  Children(Mark mark, Duration limitPerRank) {
    this.mark = mark;
    this.limitPerRank = limitPerRank;
  }

  /** Starts a child; refused once {@link #stop} was called. */
  public synchronized ChildProcess start(ChildSpec spec) throws IOException {
    requireNotStopping();
    ChildProcess child = ChildProcess.start(spec, mark);
    started.add(child);
    child.onExit(() -> ended(child));
    return child;
  }

  /** Throws when a child has ended that was not asked to, and once {@link #stop} was called. */
  public void requireAllAlive() throws IOException {
    requireNotStopping();
    if (casualty != null) {
      throw new IOException("The " + casualty.spec().name() + " ended unexpectedly.");
    }
  }

  /** A child that ended without being asked to. */
  public Optional<ChildProcess> casualty() {
    return Optional.ofNullable(casualty);
  }

  /** Whether none was ever started. */
  public synchronized boolean none() {
    return started.isEmpty();
  }

  /** Whether {@link #stop} was called. */
  public boolean stopping() {
    return stopping;
  }

  /**
   * Closes the pipes of the highest rank, waits, then those of the next; kills what does not end,
   * and ends what the killed and the dead left behind. Returns when nothing is left, after about 25
   * seconds at the worst; a second caller waits for the first.
   */
  public void stop() {
    stopping = true;
    stopAll();
  }

  private synchronized void stopAll() {
    if (stopped) {
      return;
    }
    started.stream()
        .map(child -> child.spec().rank())
        .distinct()
        .sorted(Comparator.reverseOrder())
        .forEach(this::stopRank);
    mark.endAll(LEFTOVER_GRACE);
    stopped = true;
  }

  private void stopRank(int rank) {
    List<ChildProcess> children =
        started.stream().filter(child -> child.spec().rank() == rank).toList();
    List<ChildProcess> dead = children.stream().filter(child -> !child.alive()).toList();
    children.forEach(ChildProcess::closePipe);
    dead.forEach(ChildProcess::cleanUp);
    long end = System.nanoTime() + limitPerRank.toNanos();
    for (ChildProcess child : children) {
      Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
      if (!child.awaitEnd(left)) {
        child.cleanUp();
      }
    }
  }

  private void requireNotStopping() throws IOException {
    if (stopping) {
      throw new IOException("Everything is being stopped.");
    }
  }

  private void ended(ChildProcess child) {
    if (!stopping) {
      casualty = child;
    }
  }
}
