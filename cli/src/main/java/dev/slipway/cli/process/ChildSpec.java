package dev.slipway.cli.process;

import java.nio.file.Path;
import java.util.List;

/**
 * A child to start.
 *
 * @param name as a person reads it
 * @param command argv
 * @param log takes its standard output and error, emptied first
 * @param rank children of a higher rank are stopped before those of a lower one
 * @param cleanUp argv that ends what a killed child leaves behind, or empty
 */
public record ChildSpec(
    String name, List<String> command, Path log, int rank, List<String> cleanUp) {}
