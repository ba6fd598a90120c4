package dev.slipway.agent.os;

/**
 * A line of /proc/pid/stat, as far as the agent needs it (proc_pid_stat(5)).
 *
 * @param state one letter; Z and X are dead
 * @param startTicks clock ticks between boot and start; with the pid it names one process
 */
record ProcEntry(long pid, char state, long parent, long group, long session, long startTicks) {

  /** Names one process, however often its pid is used again. */
  record Id(long pid, long startTicks) {}

  private static final int START_TICKS = 22 - 3;

  /**
   * @param stat the whole file; the command's name in it may hold any character
   */
  static ProcEntry parse(String stat) {
    int name = stat.lastIndexOf(')');
    String[] rest = stat.substring(name + 2).split(" ");
    return new ProcEntry(
        Long.parseLong(stat.substring(0, stat.indexOf(' '))),
        rest[0].charAt(0),
        Long.parseLong(rest[1]),
        Long.parseLong(rest[2]),
        Long.parseLong(rest[3]),
        Long.parseLong(rest[START_TICKS]));
  }

  boolean alive() {
    return state != 'Z' && state != 'X';
  }

  Id id() {
    return new Id(pid, startTicks);
  }

  /** Whether this is the very process that {@code other} was, and not a later one with its pid. */
  boolean same(ProcEntry other) {
    return id().equals(other.id());
  }
}
