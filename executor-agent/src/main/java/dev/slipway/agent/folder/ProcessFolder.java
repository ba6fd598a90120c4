package dev.slipway.agent.folder;

import dev.slipway.agent.platform.Json;
import dev.slipway.protocol.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The folder of one process: journal, logs, working directory. */
public final class ProcessFolder {

  private static final List<String> PRIVATE_TO_THE_RUN =
      List.of("work", "tmp", "local", "driver.token", "spark.properties");
  private static final List<String> JOURNAL =
      List.of("stopping", "launch", "exit", "exit.new", "failure", "spec.json");

  private final Path root;

  ProcessFolder(Path root) {
    this.root = root;
  }

  /** The gateway's id, which is the folder's name. */
  public long processId() {
    return Long.parseLong(root.getFileName().toString());
  }

  /** A file or folder in here. */
  public Path file(String name) {
    return root.resolve(name);
  }

  /** The process's working directory. */
  public Path work() {
    return root.resolve("work");
  }

  /** Makes the folders and empty logs, and last the entry, durably. */
  public void journal(JournalEntry entry) throws IOException {
    PrivateFiles.folder(root);
    for (String folder : List.of("work", "tmp", "local")) {
      PrivateFiles.folder(root.resolve(folder));
    }
    for (String log : List.of("stdout", "stderr")) {
      PrivateFiles.open(root.resolve(log)).close();
    }
    PrivateFiles.replace(root.resolve("spec.json"), Json.write(entry));
    PrivateFiles.syncFolder(root.getParent());
  }

  /** The journalled entry; empty for a process of which only logs are left. */
  public Optional<JournalEntry> entry() throws IOException {
    return read("spec.json", JournalEntry.class);
  }

  /** Writes down that the process is being launched, or was. */
  public void launch(LaunchRecord record) throws IOException {
    PrivateFiles.replace(root.resolve("launch"), Json.write(record));
  }

  /** The last launch record; empty when nothing was launched. */
  public Optional<LaunchRecord> launch() throws IOException {
    return read("launch", LaunchRecord.class);
  }

  /** Writes down that the process is ended by our wish, so that a restart reports it as such. */
  public void stopping() throws IOException {
    PrivateFiles.replace(root.resolve("stopping"), new byte[0]);
  }

  /** Whether {@link #stopping()} was written. */
  public boolean isStopping() {
    return Files.exists(root.resolve("stopping"));
  }

  /** Writes down how it ended. */
  public void ended(Exit exit) throws IOException {
    PrivateFiles.replace(root.resolve("ended"), Json.write(exit));
  }

  /** How it ended; empty while it may be alive. */
  public Optional<Exit> ended() throws IOException {
    return read("ended", Exit.class);
  }

  /** The exit status that the launch script left; empty while there is none. */
  public Optional<Integer> status() {
    try {
      return Optional.of(Integer.valueOf(Files.readString(root.resolve("exit")).strip()));
    } catch (IOException | NumberFormatException absent) {
      return Optional.empty();
    }
  }

  /** Deletes what only a running process needs: its folders and its secrets. */
  public void sweep() throws IOException {
    deleteAll(PRIVATE_TO_THE_RUN);
  }

  /** Deletes all but the logs and how it ended; the entry goes last. */
  public void archive() throws IOException {
    sweep();
    deleteAll(JOURNAL);
  }

  /** When something was last made or deleted in here, epoch milliseconds. */
  long changedMillis() throws IOException {
    return Files.getLastModifiedTime(root).toMillis();
  }

  /** Deletes the folder. */
  void remove() throws IOException {
    PrivateFiles.delete(root);
  }

  private void deleteAll(List<String> names) throws IOException {
    for (String name : names) {
      PrivateFiles.delete(root.resolve(name));
    }
  }

  private <T> Optional<T> read(String name, Class<T> type) throws IOException {
    Path file = root.resolve(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.read(Files.readAllBytes(file), type));
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
