package dev.slipway.gateway.platform;

import dev.slipway.protocol.Protocol;
import org.springframework.http.HttpStatus;

/** Refuses messages of a version that this gateway does not speak. */
public final class ProtocolCheck {

  private ProtocolCheck() {}

  public static void require(int version) {
    if (version != Protocol.VERSION) {
      throw new Problem(
          HttpStatus.UPGRADE_REQUIRED,
          "PROTOCOL_VERSION",
          "This gateway speaks protocol version " + Protocol.VERSION + ", not " + version + ".",
          "Run agents and runtimes of the same Slipway version as the gateway.");
    }
  }
}
