package dev.slipway.gateway.database;

import java.nio.file.Path;

/** A JVM of its own that runs a server until it is killed. */
public final class DatabaseHolder {

  private DatabaseHolder() {}

  public static void main(String[] args) throws Exception {
    PostgresServer server =
        PostgresServer.start(Path.of(args[0]), TestServer.CACHE, System.err::println);
    GatewayDatabase.prepare(server);
    System.out.println("ready " + server.pid() + " " + server.watchPid());
    Thread.sleep(Long.MAX_VALUE);
  }
}
