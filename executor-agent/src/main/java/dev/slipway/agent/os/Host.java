package dev.slipway.agent.os;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a pid is relative to.
 *
 * @param bootId changes when the node restarts
 * @param pidNamespace differs from container to container
 */
public record Host(String bootId, String pidNamespace) {

  /** The host as it is now. */
  public static Host current() throws IOException {
    return new Host(
        Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip(),
        Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString());
  }
}
