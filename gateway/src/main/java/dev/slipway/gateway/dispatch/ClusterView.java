package dev.slipway.gateway.dispatch;

import dev.slipway.scheduler.model.ClusterSnapshot;
import java.util.Map;

/**
 * @param snapshot what the scheduler sees
 * @param gangRuns run of each waiting attempt
 * @param demandRuns run of each running application
 * @param notReady why a run is not even offered to the scheduler, by run
 */
record ClusterView(
    ClusterSnapshot snapshot,
    Map<Long, Long> gangRuns,
    Map<Long, Long> demandRuns,
    Map<Long, Reason> notReady) {}
