package dev.slipway.agent.command;

import java.util.List;
import java.util.Map;

/**
 * @param argv an absolute executable and its arguments
 * @param environment all of it but the process's token
 */
public record Command(List<String> argv, Map<String, String> environment) {}
