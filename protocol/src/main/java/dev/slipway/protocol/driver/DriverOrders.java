package dev.slipway.protocol.driver;

import java.util.List;

/**
 * @param revision rises whenever the orders change; a driver ignores orders below its last
 * @param executors every executor process of the application, ended ones included
 * @param stop true when the application is to end
 */
public record DriverOrders(long revision, List<ExecutorGrant> executors, boolean stop) {}
