package dev.slipway.protocol.launch;

import java.util.List;

/**
 * A Spark version as files.
 *
 * @param name e.g. "4.2.0"
 * @param digest SHA-256 over names and hashes; the same digest is the same class path
 * @param jars the class path, in order
 * @param javaOptions what this Spark's JavaModuleOptions asks of a JVM, one per element
 */
public record RuntimeManifest(
    String name, String digest, List<FileRef> jars, List<String> javaOptions) {}
