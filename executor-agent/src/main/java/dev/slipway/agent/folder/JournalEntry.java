package dev.slipway.agent.folder;

import dev.slipway.protocol.launch.LaunchSpec;

/**
 * What is on disk before anything of a process is done.
 *
 * @param processId the gateway's id
 * @param token random, in the environment of every process of the tree; tells ours from others
 * @param spec how to launch it
 */
public record JournalEntry(long processId, String token, LaunchSpec spec) {}
