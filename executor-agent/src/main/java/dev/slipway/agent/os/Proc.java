package dev.slipway.agent.os;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads /proc; what cannot be read is as good as gone. */
final class Proc {

  private static final Path ROOT = Path.of("/proc");

  private Proc() {}

  /** The process with this pid, dead ones that wait to be reaped included. */
  static Optional<ProcEntry> entry(long pid) {
    try {
      Path stat = ROOT.resolve(Long.toString(pid)).resolve("stat");
      return Optional.of(ProcEntry.parse(Files.readString(stat, StandardCharsets.ISO_8859_1)));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /** Every live process. */
  static List<ProcEntry> all() throws IOException {
    List<ProcEntry> entries = new ArrayList<>();
    try (DirectoryStream<Path> pids = Files.newDirectoryStream(ROOT, "[0-9]*")) {
      for (Path pid : pids) {
        entry(Long.parseLong(pid.getFileName().toString()))
            .filter(ProcEntry::alive)
            .ifPresent(entries::add);
      }
    }
    return entries;
  }

  /** Whether the environment that the process was started with holds the token. */
  static boolean carries(long pid, ProcessToken token) {
    try {
      byte[] environment = Files.readAllBytes(ROOT.resolve(Long.toString(pid)).resolve("environ"));
      String variables = "\0" + new String(environment, StandardCharsets.ISO_8859_1) + "\0";
      return variables.contains("\0" + token.assignment() + "\0");
    } catch (IOException goneOrForeign) {
      return false;
    }
  }
}
