package dev.slipway.agent.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of one agent. Holding this object means holding its lock. */
public final class AgentFolder implements AutoCloseable {

  private static final String LOCK = "lock";

  private final Path root;
  private final FileChannel lock;

  private AgentFolder(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /**
   * Makes the folder when it is not there, and locks it.
   *
   * @throws IOException when another agent holds it, or when it is a shared folder of somebody else
   */
  public static AgentFolder open(Path path) throws IOException {
    Path root = path.toAbsolutePath().normalize();
    if (Files.isDirectory(root) && !Files.exists(root.resolve(LOCK)) && !isEmpty(root)) {
      throw new IOException(
          root + " holds files that are not an agent's; give a folder of its own");
    }
    PrivateFiles.folder(root);
    FileChannel lock = PrivateFiles.open(root.resolve(LOCK));
    if (!locked(lock)) {
      lock.close();
      throw new IOException(
          "another agent uses " + root + "; each agent needs a folder of its own");
    }
    PrivateFiles.folder(root.resolve("processes"));
    return new AgentFolder(root, lock);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> content = Files.list(folder)) {
      return content.findAny().isEmpty();
    }
  }

  private static boolean locked(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException heldInThisJvm) {
      return false;
    }
  }

  /** The folder itself, absolute. */
  public Path root() {
    return root;
  }

  /** Counts this start of the agent: 1 for the first. */
  public long nextStart() throws IOException {
    Path file = root.resolve("start");
    long last = Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : 0;
    write(file, Long.toString(last + 1));
    return last + 1;
  }

  /** The credential that an earlier join brought. */
  public Optional<String> credential() throws IOException {
    Path file = root.resolve("credential");
    return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
  }

  /** Keeps a credential for later starts. */
  public void storeCredential(String credential) throws IOException {
    write(root.resolve("credential"), credential);
  }

  /** The place of one process, which need not exist yet. */
  public ProcessFolder process(long processId) {
    return new ProcessFolder(root.resolve("processes").resolve(Long.toString(processId)));
  }

  /** Every process that left something here, by id. */
  public List<ProcessFolder> processes() throws IOException {
    try (Stream<Path> folders = Files.list(root.resolve("processes"))) {
      return folders
          .filter(folder -> folder.getFileName().toString().matches("\\d{1,18}"))
          .map(ProcessFolder::new)
          .sorted(Comparator.comparingLong(ProcessFolder::processId))
          .toList();
    }
  }

  private static void write(Path file, String line) throws IOException {
    PrivateFiles.replace(file, (line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
