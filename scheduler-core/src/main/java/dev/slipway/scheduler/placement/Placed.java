package dev.slipway.scheduler.placement;

import java.util.List;

/**
 * A bundle that found room.
 *
 * @param request whose bundle
 * @param agents indexes in the ledger, the driver's first if there is one
 */
public record Placed(Request request, List<Integer> agents) {}
