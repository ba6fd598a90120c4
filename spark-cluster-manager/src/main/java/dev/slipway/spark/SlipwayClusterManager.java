package dev.slipway.spark;

import dev.slipway.spark.gateway.GatewaySettings;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.ExternalClusterManager;
import org.apache.spark.scheduler.SchedulerBackend;
import org.apache.spark.scheduler.TaskScheduler;
import org.apache.spark.scheduler.TaskSchedulerImpl;

/**
 * Serves masters of the form {@code spark-slipway://host:port}, where host and port are the
 * gateway's.
 *
 * <p>The scheme begins with "spark" because spark-submit looks at no more of a master than that.
 * Spark itself refuses resource profiles for masters it does not know, and so for this one.
 *
 * @see <a href="https://spark.apache.org/docs/latest/cluster-overview.html">Cluster overview</a>
 */
public final class SlipwayClusterManager implements ExternalClusterManager {

  @Override
  public boolean canCreate(String masterUrl) {
    return masterUrl.startsWith(GatewaySettings.SCHEME);
  }

  @Override
  public TaskScheduler createTaskScheduler(SparkContext context, String masterUrl) {
    return new TaskSchedulerImpl(context);
  }

  @Override
  public SchedulerBackend createSchedulerBackend(
      SparkContext context, String masterUrl, TaskScheduler scheduler) {
    return new SlipwaySchedulerBackend(
        (TaskSchedulerImpl) scheduler, context, GatewaySettings.of(context.conf(), masterUrl));
  }

  @Override
  public void initialize(TaskScheduler scheduler, SchedulerBackend backend) {
    ((TaskSchedulerImpl) scheduler).initialize(backend);
  }
}
