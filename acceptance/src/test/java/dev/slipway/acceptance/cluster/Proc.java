package dev.slipway.acceptance.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the kernel says about processes, by /proc. */
public final class Proc {

  private static final Path ROOT = Path.of("/proc");

  private Proc() {}

  /** Pids of processes that were launched for this process of Slipway, by their environment. */
  public static Set<Long> launchedFor(long processId) {
    return where(pid -> text(pid, "environ").contains("SLIPWAY_PROCESS=" + processId + ":"));
  }

  /** Pids of processes with this text in their command line or environment. */
  public static Set<Long> mentioning(String text) {
    return where(pid -> text(pid, "cmdline").contains(text) || text(pid, "environ").contains(text));
  }

  /** Its arguments, separated by blanks. */
  static String commandLine(long pid) {
    return text(pid, "cmdline").replace('\0', ' ');
  }

  /** The JVM among the processes that were launched for this process of Slipway. */
  public static long jvmOf(long processId) {
    return launchedFor(processId).stream()
        .filter(pid -> text(pid, "comm").startsWith("java"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no JVM for process " + processId));
  }

  /** Whether the pid exists and is no zombie. */
  public static boolean isAlive(long pid) {
    String stat = text(pid, "stat");
    return !stat.isEmpty() && !stat.substring(stat.lastIndexOf(')') + 2).startsWith("Z");
  }

  /** Sends SIGKILL. */
  public static void kill(long pid) {
    signal("-KILL", pid);
  }

  static void signal(String signal, long pid) {
    try {
      new ProcessBuilder("/bin/kill", signal, "--", Long.toString(pid)).start().waitFor();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Addresses, as the kernel writes them in hex, on which any of these processes listens. */
  public static List<String> listening(Set<Long> pids) {
    Set<String> inodes = new TreeSet<>();
    pids.forEach(pid -> inodes.addAll(sockets(pid)));
    List<String> addresses = new ArrayList<>();
    for (String table : List.of("net/tcp", "net/tcp6")) {
      for (String line : lines(ROOT.resolve(table))) {
        String[] fields = line.strip().split("\\s+");
        if (fields.length > 9 && fields[3].equals("0A") && inodes.contains(fields[9])) {
          addresses.add(fields[1].substring(0, fields[1].indexOf(':')));
        }
      }
    }
    return addresses;
  }

  private static Set<String> sockets(long pid) {
    Set<String> inodes = new TreeSet<>();
    try (Stream<Path> files = Files.list(ROOT.resolve(pid + "/fd"))) {
      for (Path file : files.toList()) {
        String target = Files.readSymbolicLink(file).toString();
        if (target.startsWith("socket:[")) {
          inodes.add(target.substring(8, target.length() - 1));
        }
      }
    } catch (IOException gone) {
      return inodes;
    }
    return inodes;
  }

  private interface Question {
    boolean holds(long pid);
  }

  private static Set<Long> where(Question question) {
    Set<Long> pids = new TreeSet<>();
    try (Stream<Path> files = Files.list(ROOT)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.chars().allMatch(Character::isDigit))
          .map(Long::valueOf)
          .filter(pid -> pid != ProcessHandle.current().pid())
          .filter(Proc::isAlive)
          .filter(question::holds)
          .forEach(pids::add);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return pids;
  }

  private static String text(long pid, String file) {
    try {
      return Files.readString(ROOT.resolve(pid + "/" + file), StandardCharsets.ISO_8859_1);
    } catch (IOException gone) {
      return "";
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
