package dev.slipway.protocol;

/**
 * Paths, header names and the version shared by both ends of every channel.
 *
 * <p>All messages are JSON objects with snake_case names. A reader ignores fields it does not know,
 * and takes a missing list or map as empty.
 */
public final class Protocol {

  /** Version of the messages; a gateway answers 426 to one it does not speak. */
  public static final int VERSION = 1;

  /** POST {@code JoinRequest}, bearer: join token; answers {@code JoinAnswer}. */
  public static final String AGENT_JOIN = "/agent/v1/join";

  /** POST {@code AgentSync}, bearer: the agent's credential; answers {@code AgentOrders}. */
  public static final String AGENT_SYNC = "/agent/v1/sync";

  /** GET + "/{name}", bearer: the agent's credential; answers {@code RuntimeManifest}. */
  public static final String AGENT_RUNTIMES = "/agent/v1/runtimes";

  /** GET + "/{sha256}", bearer: the agent's credential; answers the bytes of a file. */
  public static final String AGENT_FILES = "/agent/v1/files";

  /** POST {@code DriverSync}, bearer: the attempt's driver token; answers {@code DriverOrders}. */
  public static final String DRIVER_SYNC = "/driver/v1/sync";

  /**
   * GET on the agent's own port + "/{processId}/{stdout|stderr}?offset=&amp;length=", with a grant
   * in {@link #GRANT_HEADER}; answers bytes and the file's size in {@link #SIZE_HEADER}.
   */
  public static final String AGENT_LOGS = "/logs/v1";

  /** See {@link Grant}. */
  public static final String GRANT_HEADER = "X-Slipway-Grant";

  /** Size of the whole log in bytes when it was read. */
  public static final String SIZE_HEADER = "X-Slipway-Size";

  private Protocol() {}
}
