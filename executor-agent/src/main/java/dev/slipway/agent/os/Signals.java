package dev.slipway.agent.os;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Sends TERM and KILL to members of a tree, each looked at again right before. */
final class Signals {

  private static final Optional<Path> KILL =
      Stream.of("/bin/kill", "/usr/bin/kill").map(Path::of).filter(Files::isExecutable).findFirst();

  private final ProcessTree tree;

  Signals(ProcessTree tree) {
    this.tree = tree;
  }

  void term(Collection<ProcEntry> members) {
    members.forEach(member -> signal(member, false));
  }

  void kill(Collection<ProcEntry> members) {
    members.forEach(member -> signal(member, true));
  }

  /**
   * Signals the launcher's process group at once, so that it cannot outrun us by forking. Only
   * while a token bearer is in it: as long as one is, the kernel gives its number to nobody else.
   *
   * @return the members that it reached
   */
  List<ProcEntry> group(Collection<ProcEntry> members, String signal) {
    Long group = tree.launcherPid();
    List<ProcEntry> inGroup =
        members.stream().filter(m -> group != null && m.group() == group).toList();
    boolean ours = inGroup.stream().anyMatch(tree::carriesToken);
    boolean sent =
        ours
            && KILL.isPresent()
            && run(List.of(KILL.get().toString(), "-" + signal, "--", "-" + group));
    return sent ? inGroup : List.of();
  }

  /**
   * The handle is taken first: it remembers the start time, and hits no later bearer of the pid.
   */
  private void signal(ProcEntry member, boolean forcibly) {
    Optional<ProcessHandle> handle = ProcessHandle.of(member.pid());
    boolean ours =
        tree.carriesToken(member) || Proc.entry(member.pid()).filter(member::same).isPresent();
    if (handle.isPresent() && ours) {
      send(handle.get(), forcibly);
    }
  }

  private static void send(ProcessHandle handle, boolean forcibly) {
    if (forcibly) {
      handle.destroyForcibly();
    } else {
      handle.destroy();
    }
  }

  private static boolean run(List<String> command) {
    try {
      Process kill =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return kill.waitFor(2, TimeUnit.SECONDS) && kill.exitValue() == 0;
    } catch (IOException missed) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
