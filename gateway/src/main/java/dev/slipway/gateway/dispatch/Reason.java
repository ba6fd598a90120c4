package dev.slipway.gateway.dispatch;

import dev.slipway.scheduler.plan.Shortage;
import java.util.List;

/**
 * Why a run waits.
 *
 * @param shortage what would have to become free, and where; empty when capacity is not the reason
 */
record Reason(String code, String sentence, List<Shortage> shortage) {}
