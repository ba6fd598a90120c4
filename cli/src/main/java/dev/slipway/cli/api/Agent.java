package dev.slipway.cli.api;

/**
 * @param name unique in the cluster
 * @param state JOINED, UP, SUSPECT, LOST, DRAINING or GONE
 */
public record Agent(long id, String name, String state) {}
