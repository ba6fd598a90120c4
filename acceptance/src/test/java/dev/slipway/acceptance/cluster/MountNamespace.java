package dev.slipway.acceptance.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Hides folders from a process where the host permits mount namespaces. */
final class MountNamespace {

  private static final boolean PERMITTED = permitted();

  private MountNamespace() {}

  /** What to put before a command so that it cannot see these folders; nothing where forbidden. */
  static List<String> hiding(Path root, List<String> folders) {
    if (!PERMITTED) {
      return List.of();
    }
    List<String> command = new ArrayList<>(List.of("unshare", "--mount", "/bin/sh", script()));
    folders.forEach(folder -> command.add(root.resolve(folder).toString()));
    command.add("--");
    return command;
  }

  private static boolean permitted() {
    boolean permitted = run("unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt") == 0;
    note(
        permitted
            ? "each process's folder was hidden from the others by mount namespaces."
            : "no mount namespaces here: folders were NOT hidden from the other processes.");
    return permitted;
  }

  private static void note(String what) {
    System.out.println(what);
    try {
      Files.writeString(Path.of("target", "not-run.txt"), "acceptance: " + what + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int run(String... command) {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    } catch (IOException e) {
      return -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  private static String script() {
    try {
      return Path.of(MountNamespace.class.getResource("/hide-and-run.sh").toURI()).toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
