package dev.slipway.gateway.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL of our own. It ends with this JVM, however that ends: beside it runs a process
 * that waits for the end of a pipe which only this JVM holds.
 */
final class PostgresServer implements AutoCloseable {

  static final String SUPERUSER = "postgres";

  private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
  private static final int STARTS = 3;

  private final FolderLock lock;
  private final PostgresFolder folder;
  private final PostgresCommands commands;
  private final int port;
  private final Process watch;
  private final Process postmaster;
  private volatile boolean closing;

  /** Starts the watch first, so that there is no moment at which nobody would end the server. */
  private PostgresServer(FolderLock lock, PostgresFolder folder, PostgresCommands commands)
      throws IOException {
    this.lock = lock;
    this.folder = folder;
    this.commands = commands;
    this.port = freePort();
    String mark = "cluster_name=slipway-" + random();
    this.watch = commands.watch(mark);
    this.postmaster = commands.start(port, mark);
  }

  /**
   * Starts the server of {@code base}, after ending one that an earlier gateway left behind.
   *
   * @param cache where the programs are unpacked
   * @param lost told why, once, if the server ends without {@link #close}
   */
  static PostgresServer start(Path base, Path cache, Consumer<String> lost) throws IOException {
    PostgresFolder folder = PostgresFolder.in(base);
    FolderLock lock = FolderLock.take(folder.lock());
    try {
      folder.password();
      PostgresCommands commands = new PostgresCommands(PostgresBinaries.unpackedIn(cache), folder);
      endOrphan(folder, commands);
      if (!Files.exists(folder.data())) {
        initialise(folder, commands);
      }
      PostgresServer server = start(lock, folder, commands);
      server.watchOver(lost);
      return server;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static void endOrphan(PostgresFolder folder, PostgresCommands commands)
      throws IOException {
    if (Files.exists(folder.postmasterFile())) {
      log.warn(
          "An earlier gateway left a PostgreSQL or its traces in {}: ending it", folder.data());
      commands.endOrphan();
      Leftovers.clear(folder);
    }
  }

  private static void initialise(PostgresFolder folder, PostgresCommands commands)
      throws IOException {
    FileSystemUtils.deleteRecursively(folder.unfinishedData());
    commands.initialise();
    Files.move(folder.unfinishedData(), folder.data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private static PostgresServer start(
      FolderLock lock, PostgresFolder folder, PostgresCommands commands) throws IOException {
    for (int start = 1; start <= STARTS; start++) {
      PostgresServer server = new PostgresServer(lock, folder, commands);
      if (server.awaitReady()) {
        return server;
      }
      server.end();
    }
    throw new IOException("PostgreSQL does not start, see " + folder.log());
  }

  /** Whether it accepts connections; false when it ended instead, as it does on a taken port. */
  private boolean awaitReady() throws IOException {
    try {
      while (!folder.saysReady(postmaster.pid())) {
        if (postmaster.waitFor(50, TimeUnit.MILLISECONDS)) {
          return false;
        }
      }
      return true;
    } catch (InterruptedException e) {
      end();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    }
  }

  private void watchOver(Consumer<String> lost) {
    log.info("PostgreSQL runs as process {} on port {}", postmaster.pid(), port);
    postmaster.onExit().thenAccept(ended -> tell(lost, "PostgreSQL ended"));
    watch.onExit().thenAccept(ended -> tell(lost, "the process that watches PostgreSQL ended"));
  }

  private void tell(Consumer<String> lost, String what) {
    if (!closing) {
      lost.accept(what + ", see " + folder.log());
    }
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  String password() throws IOException {
    return folder.password();
  }

  long pid() {
    return postmaster.pid();
  }

  /** The process that ends the server after this JVM. */
  long watchPid() {
    return watch.pid();
  }

  @Override
  public void close() {
    closing = true;
    end();
    lock.close();
  }

  /** The way of an orderly end is that of a crash: the watch sees the end of its input. */
  private void end() {
    try {
      watch.getOutputStream().close();
      watch.waitFor(30, TimeUnit.SECONDS);
      if (!postmaster.waitFor(1, TimeUnit.SECONDS)) {
        commands.endOrphan();
      }
    } catch (IOException e) {
      log.warn("PostgreSQL is ended the hard way", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      postmaster.destroyForcibly();
      watch.destroyForcibly();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private static String random() {
    byte[] bytes = new byte[8];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
