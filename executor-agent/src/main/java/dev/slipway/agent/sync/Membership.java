package dev.slipway.agent.sync;

import dev.slipway.agent.folder.AgentFolder;
import dev.slipway.agent.gateway.GatewayClient;
import dev.slipway.agent.gateway.GatewayException;
import dev.slipway.agent.platform.AgentLog;
import dev.slipway.protocol.agent.JoinAnswer;
import dev.slipway.protocol.agent.JoinRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The agent's credential: kept on disk, got by a join token, got anew when it is refused. */
public final class Membership {

  private final GatewayClient gateway;
  private final AgentFolder folder;
  private final JoinRequest request;
  private final Path joinTokenFile;
  private final AgentLog log;
  private volatile String credential;

  /**
   * @param joinTokenFile one line; null when the folder is said to hold a credential already
   */
  public Membership(
      GatewayClient gateway,
      AgentFolder folder,
      JoinRequest request,
      Path joinTokenFile,
      AgentLog log)
      throws IOException {
    this.gateway = gateway;
    this.folder = folder;
    this.request = request;
    this.joinTokenFile = joinTokenFile;
    this.log = log;
    this.credential = folder.credential().orElse(null);
  }

  /** The credential, or null before the first join. */
  public String credential() {
    return credential;
  }

  /**
   * Joins, unless somebody has got another credential than the refused one meanwhile.
   *
   * @param refused the credential that does not work, null when there is none yet
   * @return true when there is a new credential to try
   */
  synchronized boolean renew(String refused) throws GatewayException {
    if (credential != null && !credential.equals(refused)) {
      return true;
    }
    if (joinTokenFile == null) {
      return false;
    }
    JoinAnswer answer = gateway.join(joinToken(), request);
    try {
      folder.storeCredential(answer.credential());
    } catch (IOException e) {
      throw new GatewayException(0, "the credential cannot be kept, " + AgentLog.reason(e));
    }
    credential = answer.credential();
    log.info("joined as agent " + answer.agentId());
    return true;
  }

  private String joinToken() throws GatewayException {
    try {
      return Files.readString(joinTokenFile).strip();
    } catch (IOException e) {
      throw new GatewayException(0, "the join token cannot be read, " + AgentLog.reason(e));
    }
  }
}
