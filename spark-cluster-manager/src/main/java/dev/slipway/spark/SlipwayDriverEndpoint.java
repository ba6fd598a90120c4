package dev.slipway.spark;

import org.apache.spark.rpc.RpcAddress;
import org.apache.spark.scheduler.cluster.CoarseGrainedSchedulerBackend;
import scala.Option;

/** The driver's RPC endpoint, which waits for an executor's exit report before it is given up. */
final class SlipwayDriverEndpoint extends CoarseGrainedSchedulerBackend.DriverEndpoint {

  private final SlipwaySchedulerBackend backend;

  SlipwayDriverEndpoint(SlipwaySchedulerBackend backend) {
    backend.super();
    this.backend = backend;
  }

  @Override
  public void onDisconnected(RpcAddress remote) {
    Option<String> executorId = addressToExecutorId().get(remote);
    if (executorId.isDefined() && !backend.isStopping()) {
      disableExecutor(executorId.get());
      backend.executorDisconnected(executorId.get());
    }
  }
}
