package dev.slipway.agent.cache;

import java.nio.file.Path;
import java.util.List;

/**
 * What was fetched for one process.
 *
 * @param runtime the class path
 * @param application a driver's jar in its working directory; null for an executor
 * @param jars a driver's further jars there
 * @param files a driver's data files there
 */
public record Materials(Runtime runtime, Path application, List<Path> jars, List<Path> files) {}
