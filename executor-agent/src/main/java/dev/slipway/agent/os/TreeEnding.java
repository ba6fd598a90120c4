package dev.slipway.agent.os;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/** The end of one tree, step by step: TERM, a time of grace, then KILL until nothing is left. */
public final class TreeEnding {

  /** All live processes, read once for every ending of a turn. */
  public static final class Look {
    private final List<ProcEntry> all;

    private Look(List<ProcEntry> all) {
      this.all = all;
    }

    /** Reads /proc. */
    public static Look now() throws IOException {
      return new Look(Proc.all());
    }
  }

  private final ProcessTree tree;
  private final Signals signals;
  private final long graceNanos;
  private final LongSupplier nanoTime;
  private final Set<ProcEntry.Id> told = new HashSet<>();
  private boolean begun;
  private long firstTold;
  private boolean killed;

  /**
   * @param grace between TERM and KILL
   * @param nanoTime as {@link System#nanoTime}
   */
  public TreeEnding(ProcessTree tree, Duration grace, LongSupplier nanoTime) {
    this.tree = tree;
    this.signals = new Signals(tree);
    this.graceNanos = grace.toNanos();
    this.nanoTime = nanoTime;
  }

  /** Takes the next step; true when no member is left. */
  public boolean step(Look look) {
    Set<ProcEntry> members = tree.members(look.all, told);
    if (members.isEmpty()) {
      return true;
    }
    if (!begun) {
      begun = true;
      firstTold = nanoTime.getAsLong();
    }
    if (nanoTime.getAsLong() - firstTold < graceNanos) {
      term(members);
    } else {
      killed = true;
      signals.group(members, "KILL");
      signals.kill(members);
    }
    return false;
  }

  /** Whether some member had to be killed. */
  public boolean killed() {
    return killed;
  }

  /** Each is told once: a second TERM makes some programs skip their own cleaning up. */
  private void term(Set<ProcEntry> members) {
    if (told.isEmpty()) {
      signals.group(members, "TERM").forEach(member -> told.add(member.id()));
    }
    List<ProcEntry> untold = members.stream().filter(m -> !told.contains(m.id())).toList();
    untold.forEach(member -> told.add(member.id()));
    signals.term(untold);
  }
}
