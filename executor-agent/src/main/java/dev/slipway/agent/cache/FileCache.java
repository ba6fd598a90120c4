package dev.slipway.agent.cache;

import dev.slipway.agent.folder.PrivateFiles;
import dev.slipway.agent.platform.LaunchException;
import dev.slipway.protocol.launch.FileRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files named by their SHA-256; what is in here has been checked against it. */
public final class FileCache {

  private static final int TRIES = 3;
  private static final int LOCKS = 64;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;
  private final Object[] locks = Stream.generate(Object::new).limit(LOCKS).toArray();

  /**
   * @param cache may be shared with other agents of this node: files appear by rename, complete
   */
  public FileCache(Path cache) throws IOException {
    this.folder = PrivateFiles.folder(cache.resolve("files"));
  }

  /**
   * The file, fetched when it is not here yet. Two callers of one file make one download.
   *
   * @param progress told the number of bytes as they come
   * @throws LaunchException when the gateway has no such file, or other bytes under its hash
   * @throws InterruptedException when the process is no longer wanted
   */
  public Path get(FileRef file, Fetch fetch, LongConsumer progress)
      throws LaunchException, IOException, InterruptedException {
    check(file);
    Path target = folder.resolve(file.sha256());
    synchronized (locks[Math.floorMod(file.sha256().hashCode(), LOCKS)]) {
      if (Files.exists(target)) {
        progress.accept(file.size());
        return target;
      }
      for (int left = TRIES; left > 0; left--) {
        fetch.check();
        if (fetched(file, target, fetch, progress)) {
          return target;
        }
      }
    }
    throw new LaunchException(
        "The file " + file.name() + " came with another content than its SHA-256 says.");
  }

  /** Names become paths: the gateway has checked them, and here it matters. */
  static void check(FileRef file) throws LaunchException {
    if (!NAME.matcher(file.name()).matches() || !SHA256.matcher(file.sha256()).matches()) {
      throw new LaunchException("A file has a name or a SHA-256 that is not allowed.");
    }
  }

  private static boolean fetched(FileRef file, Path target, Fetch fetch, LongConsumer progress)
      throws LaunchException, IOException, InterruptedException {
    return fetch.patiently(
        "file " + file.name(),
        (gateway, credential) -> {
          try (Incoming incoming = new Incoming(target, progress)) {
            gateway.download(credential, file.sha256(), incoming::accept, fetch.cancelled());
            return incoming.keep();
          }
        });
  }
}
