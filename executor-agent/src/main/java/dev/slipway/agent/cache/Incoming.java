package dev.slipway.agent.cache;

import dev.slipway.agent.folder.PrivateFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.LongConsumer;

/** A file under another name until its hash is known to be right; closing it drops the rest. */
final class Incoming implements AutoCloseable {

  private final Path target;
  private final Path temporary;
  private final FileChannel channel;
  private final MessageDigest digest = sha256();
  private final LongConsumer progress;
  private long taken;

  /**
   * @param target named by the SHA-256 that the content must have
   * @param progress told of bytes as they come, and that they are gone when they were dropped
   */
  Incoming(Path target, LongConsumer progress) throws IOException {
    this.target = target;
    this.temporary = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID());
    this.channel = PrivateFiles.create(temporary);
    this.progress = progress;
  }

  void accept(byte[] bytes) throws IOException {
    digest.update(bytes);
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
    taken += bytes.length;
    progress.accept(bytes.length);
  }

  /** Keeps the file durably when its content is the right one; else answers false. */
  boolean keep() throws IOException {
    String found = HexFormat.of().formatHex(digest.digest());
    if (!found.equals(target.getFileName().toString())) {
      return false;
    }
    channel.force(true);
    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    return true;
  }

  @Override
  public void close() throws IOException {
    channel.close();
    if (Files.deleteIfExists(temporary)) {
      progress.accept(-taken);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
