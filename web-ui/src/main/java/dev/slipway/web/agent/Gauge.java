package dev.slipway.web.agent;

import dev.slipway.web.agent.AgentView.Capacity;
import dev.slipway.web.view.Amounts;

/**
 * Capacity in words and as the width of a bar.
 *
 * @param reserved with its unit
 * @param free with its unit
 * @param total with its unit
 * @param width of the reserved part, in percent
 */
record Gauge(String reserved, String free, String total, String width) {

  static Gauge cores(Capacity cores) {
    return new Gauge(
        Amounts.count(cores.reserved()),
        Amounts.count(cores.free()),
        Amounts.count(cores.total()),
        Amounts.percent(cores.reserved(), cores.total()));
  }

  static Gauge memory(Capacity mebibytes) {
    return new Gauge(
        Amounts.mebibytes(mebibytes.reserved()),
        Amounts.mebibytes(mebibytes.free()),
        Amounts.mebibytes(mebibytes.total()),
        Amounts.percent(mebibytes.reserved(), mebibytes.total()));
  }
}
