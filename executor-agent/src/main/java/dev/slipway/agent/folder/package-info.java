/**
 * The agent's private folder on disk: its lock, its credential and the journal of its processes.
 */
package dev.slipway.agent.folder;
