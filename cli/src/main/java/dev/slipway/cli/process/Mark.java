package dev.slipway.cli.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * An environment variable that children hand on to theirs, so that what outlives them is found in
 * {@code /proc}, whatever became its parent: the database server of a killed gateway, for one.
 *
 * @param value unique to the data folder
 */
public record Mark(String value) {

  private static final String NAME = "SLIPWAY_DEMO";

  void put(Map<String, String> environment) {
    environment.put(NAME, value);
  }

  /** Every living process that carries the mark, this one excepted. */
  public List<ProcessHandle> bearers() {
    long self = ProcessHandle.current().pid();
    return ProcessHandle.allProcesses()
        .filter(process -> process.pid() != self && carriedBy(process.pid()))
        .toList();
  }

  /** Waits for the bearers to end by themselves; returns whether they did. */
  public boolean awaitNone(Duration limit) {
    return Waiting.until(() -> bearers().isEmpty(), limit);
  }

  /** Ends the bearers: TERM, then KILL after {@code grace}. */
  public void endAll(Duration grace) {
    bearers().forEach(ProcessHandle::destroy);
    if (!awaitNone(grace)) {
      bearers().forEach(ProcessHandle::destroyForcibly);
    }
  }

  private boolean carriedBy(long pid) {
    try {
      byte[] environment = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "environ"));
      String entries = new String(environment, StandardCharsets.UTF_8);
      return Arrays.asList(entries.split("\0")).contains(NAME + "=" + value);
    } catch (IOException goneOrForeign) {
      return false;
    }
  }
}
