package dev.slipway.agent.sync;

import dev.slipway.agent.gateway.GatewayClient;
import dev.slipway.agent.gateway.GatewayException;
import dev.slipway.agent.process.ProcessTable;
import dev.slipway.agent.process.Reconciler;
import dev.slipway.protocol.Protocol;
import dev.slipway.protocol.agent.AgentOrders;
import dev.slipway.protocol.agent.AgentSync;
import dev.slipway.protocol.agent.Node;
import java.time.Duration;

/** One sync: picture, answer, orders applied. Two may be under way at once. */
public final class Exchange {

  private final GatewayClient gateway;
  private final Membership membership;
  private final ProcessTable table;
  private final Reconciler reconciler;
  private final Node node;
  private final long start;

  /**
   * @param node told with each sync
   * @param start number of this start of the agent
   */
  public Exchange(
      GatewayClient gateway,
      Membership membership,
      ProcessTable table,
      Reconciler reconciler,
      Node node,
      long start) {
    this.gateway = gateway;
    this.membership = membership;
    this.table = table;
    this.reconciler = reconciler;
    this.node = node;
    this.start = start;
  }

  /**
   * @param hold how long the gateway may wait for something new
   * @return whether the orders were new
   */
  boolean run(Duration hold) throws GatewayException {
    String credential = credential();
    ProcessTable.Picture picture = table.picture();
    AgentSync sync =
        new AgentSync(
            Protocol.VERSION,
            start,
            picture.sequence(),
            node,
            picture.processes(),
            picture.seenRevision(),
            hold.toMillis());
    AgentOrders orders = answer(credential, sync);
    // An answer to a membership that was replaced meanwhile counts revisions of the other one.
    if (credential.equals(membership.credential())) {
      reconciler.apply(orders);
    }
    return orders.revision() > picture.seenRevision();
  }

  private String credential() throws GatewayException {
    if (membership.credential() == null && !membership.renew(null)) {
      throw new GatewayException(0, "there is no credential and no join token");
    }
    return membership.credential();
  }

  private AgentOrders answer(String credential, AgentSync sync) throws GatewayException {
    try {
      return gateway.sync(credential, sync);
    } catch (GatewayException e) {
      if (e.refused() && membership.renew(credential)) {
        table.forgetRevision();
        throw new GatewayException(0, "the credential was refused, there is a new one now");
      }
      throw e;
    }
  }
}
