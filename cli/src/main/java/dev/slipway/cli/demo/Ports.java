package dev.slipway.cli.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The gateway's port, before there is a gateway. */
final class Ports {

  private Ports() {}

  /** Reads a port; 0 stands for any that is free. */
  static int parse(String text) throws DemoFailure {
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
      throw DemoFailure.cannotBegin("SLIPWAY_PORT is no port: " + text + ". Use 0 to 65535.");
    }
    return text.matches("0+") ? bind(0) : Integer.parseInt(text);
  }

  /** Fails with a sentence when another process listens there. */
  static void checkFree(int port) throws DemoFailure {
    bind(port);
  }

  private static int bind(int port) throws DemoFailure {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw DemoFailure.cannotBegin(
          "Port "
              + port
              + " is taken. End what listens there, or choose another port:"
              + " SLIPWAY_PORT=8081 ./slipway demo");
    }
  }
}
