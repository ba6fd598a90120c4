package dev.slipway.spark.exchange;

import dev.slipway.protocol.driver.DriverContext;
import dev.slipway.protocol.driver.ExecutorRequest;
import dev.slipway.protocol.driver.Progress;
import java.util.List;

/** All that a driver tells of itself, with the meanings of {@code DriverSync}. */
public record Picture(
    DriverContext context,
    ExecutorRequest wanted,
    List<String> registered,
    List<String> released,
    Progress progress) {}
