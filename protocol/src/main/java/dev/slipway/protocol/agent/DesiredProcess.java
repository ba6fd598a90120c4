package dev.slipway.protocol.agent;

import dev.slipway.protocol.launch.LaunchSpec;

/**
 * @param processId the gateway's id
 * @param stop true to end it (TERM, then KILL to its whole tree)
 * @param spec how to launch it; null when the sync answered already listed the process
 */
public record DesiredProcess(long processId, boolean stop, LaunchSpec spec) {}
