package dev.slipway.agent.cache;

import dev.slipway.protocol.launch.FileRef;
import dev.slipway.protocol.launch.RuntimeManifest;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Tells how much of a runtime is here, e.g. "runtime 4.2.0: 120 of 290 MB". */
final class RuntimeProgress implements LongConsumer {

  private static final long MB = 1_000_000;

  private final String name;
  private final long total;
  private final Consumer<String> detail;
  private long done;
  private long told = -1;

  RuntimeProgress(RuntimeManifest manifest, Consumer<String> detail) {
    this.name = manifest.name();
    this.total = manifest.jars().stream().mapToLong(FileRef::size).sum();
    this.detail = detail;
  }

  @Override
  public synchronized void accept(long bytes) {
    done += bytes;
    if (done / MB != told) {
      told = done / MB;
      detail.accept("runtime " + name + ": " + told + " of " + total / MB + " MB");
    }
  }
}
