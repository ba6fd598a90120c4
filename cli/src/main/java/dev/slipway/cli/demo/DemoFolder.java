package dev.slipway.cli.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The data folder, held by one demo at a time through a lock that dies with the process. */
final class DemoFolder implements AutoCloseable {

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path home;
  private final FileChannel lock;

  private DemoFolder(Path home, FileChannel lock) {
    this.home = home;
    this.lock = lock;
  }

  static DemoFolder open(Path home) throws DemoFailure {
    try {
      Files.createDirectories(home, OWNER_ONLY);
      Files.createDirectories(home.resolve("logs"), OWNER_ONLY);
      FileChannel channel =
          FileChannel.open(
              home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw DemoFailure.cannotBegin(
            "Another demo uses "
                + home
                + ". Stop it with Ctrl-C in its terminal,"
                + " or choose another folder and port: SLIPWAY_HOME=... SLIPWAY_PORT=8081");
      }
      return new DemoFolder(home, channel);
    } catch (IOException e) {
      throw DemoFailure.cannotBegin("The data folder cannot be used: " + e);
    }
  }

  /** A 0700 folder below the home, made when missing. */
  Path folder(String name) throws IOException {
    Path folder = home.resolve(name);
    Files.createDirectories(folder, OWNER_ONLY);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    return folder;
  }

  /** Where a child writes. */
  Path log(String name) {
    return home.resolve("logs").resolve(name + ".log");
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock held = channel.tryLock();
      return held != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }
}
