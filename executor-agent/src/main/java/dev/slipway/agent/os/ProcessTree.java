package dev.slipway.agent.os;

import dev.slipway.agent.folder.LaunchRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Everything that a launch brought into being, wherever it has wandered since.
 *
 * <p>Three marks lead to a member: the token in its environment, a session that a member leads, and
 * descent from a member. A process that has shed all three before the ending begins (cleared
 * environment, session of its own, parent gone) is out of reach.
 */
public final class ProcessTree {

  private final ProcessToken token;
  private final LaunchRecord launch;
  private final Host host;

  /**
   * @param launch with or without a pid
   * @param host on which this agent runs
   */
  public ProcessTree(ProcessToken token, LaunchRecord launch, Host host) {
    this.token = token;
    this.launch = launch;
    this.host = host;
  }

  /** Whether the launch was made on this boot, in this pid namespace. */
  public boolean isHere() {
    return host.bootId().equals(launch.bootId())
        && host.pidNamespace().equals(launch.pidNamespace());
  }

  /** Whether the launcher is alive: the same pid, start and token, not a successor of its pid. */
  public boolean launcherAlive() {
    return isHere()
        && launch.pid() != null
        && Proc.entry(launch.pid()).filter(this::isLauncher).isPresent()
        && Proc.carries(launch.pid(), token);
  }

  private boolean isLauncher(ProcEntry entry) {
    return entry.alive()
        && launch.startTicks() != null
        && entry.startTicks() == launch.startTicks();
  }

  /** The launcher by its token alone, for a launch whose pid was never written down. */
  public Optional<LaunchRecord> find() throws IOException {
    return bearers(Proc.all()).stream()
        .filter(entry -> entry.pid() == entry.session())
        .min(Comparator.comparingLong(ProcEntry::startTicks))
        .map(entry -> launch.with(entry.pid(), entry.startTicks()));
  }

  /**
   * Live members, as found in one reading of /proc.
   *
   * @param known members of an earlier reading: the end of a parent must not hide its children
   */
  Set<ProcEntry> members(List<ProcEntry> all, Set<ProcEntry.Id> known) {
    Set<ProcEntry> members = new HashSet<>(bearers(all));
    all.stream().filter(entry -> known.contains(entry.id())).forEach(members::add);
    Set<Long> sessions = new HashSet<>();
    for (ProcEntry member : members) {
      boolean launched = launch.pid() != null && member.session() == launch.pid();
      if (launched || member.pid() == member.session()) {
        sessions.add(member.session());
      }
    }
    add(members, all, entry -> sessions.contains(entry.session()));
    boolean grown = true;
    while (grown) {
      grown = add(members, all, entry -> members.stream().anyMatch(m -> isParent(m, entry)));
    }
    return members;
  }

  /** A child is younger than its parent: a reused pid is no parent. */
  private static boolean isParent(ProcEntry parent, ProcEntry child) {
    return child.parent() == parent.pid() && child.startTicks() >= parent.startTicks();
  }

  private static boolean add(
      Set<ProcEntry> members, List<ProcEntry> all, Predicate<ProcEntry> belongs) {
    List<ProcEntry> found = new ArrayList<>();
    for (ProcEntry entry : all) {
      if (!members.contains(entry) && belongs.test(entry)) {
        found.add(entry);
      }
    }
    return members.addAll(found);
  }

  private List<ProcEntry> bearers(List<ProcEntry> all) {
    long self = ProcessHandle.current().pid();
    long oldest = launch.startTicks() == null ? 0 : launch.startTicks();
    return all.stream()
        .filter(entry -> entry.pid() != self && entry.startTicks() >= oldest)
        .filter(entry -> Proc.carries(entry.pid(), token))
        .toList();
  }

  boolean carriesToken(ProcEntry entry) {
    return Proc.carries(entry.pid(), token);
  }

  Long launcherPid() {
    return launch.pid();
  }
}
