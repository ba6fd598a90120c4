package dev.slipway.agent.folder;

/**
 * On disk twice: without a pid just before the launch, so that nothing is ever launched a second
 * time, and with it just after.
 *
 * @param bootId of the kernel that runs it, from /proc/sys/kernel/random/boot_id
 * @param pidNamespace in which {@code pid} counts, as /proc/self/ns/pid names it
 * @param pid of the launcher, which leads a session and a group of the same number; null before
 * @param startTicks when the launcher started, field 22 of /proc/pid/stat; null when unknown
 * @param launchedMillis epoch milliseconds
 */
public record LaunchRecord(
    String bootId, String pidNamespace, Long pid, Long startTicks, long launchedMillis) {

  /** The same launch, with what is known once it has happened. */
  public LaunchRecord with(long launchedPid, Long ticks) {
    return new LaunchRecord(bootId, pidNamespace, launchedPid, ticks, launchedMillis);
  }
}
