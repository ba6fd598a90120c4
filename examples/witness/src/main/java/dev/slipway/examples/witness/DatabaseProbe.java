package dev.slipway.examples.witness;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Tries to enter a PostgreSQL server on this host as its superuser, without a password. Argument:
 * the port. Exits with 0 when the server asks for a password or refuses, with 3 when it lets us in.
 */
public final class DatabaseProbe {

  private static final int PROTOCOL_3 = 196_608;
  private static final int AUTHENTICATION_OK = 0;

  private DatabaseProbe() {}

  public static void main(String[] args) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", Integer.parseInt(args[0]))) {
      greet(new DataOutputStream(socket.getOutputStream()));
      DataInputStream in = new DataInputStream(socket.getInputStream());
      char kind = (char) in.readByte();
      in.readInt();
      boolean entered = kind == 'R' && in.readInt() == AUTHENTICATION_OK;
      System.out.println(entered ? "entered" : "refused with " + kind);
      if (entered) {
        System.exit(3);
      }
    }
  }

  private static void greet(DataOutputStream out) throws IOException {
    byte[] parameters =
        "user\0postgres\0database\0postgres\0\0".getBytes(StandardCharsets.US_ASCII);
    out.writeInt(parameters.length + 2 * Integer.BYTES);
    out.writeInt(PROTOCOL_3);
    out.write(parameters);
    out.flush();
  }
}
