package dev.slipway.agent.cache;

import java.nio.file.Path;
import java.util.List;

/**
 * A Spark version that is ready on this node.
 *
 * @param jars the class path, in the manifest's order
 * @param javaOptions what this Spark asks of a JVM, one per element
 */
public record Runtime(List<Path> jars, List<String> javaOptions) {}
