package dev.slipway.protocol.driver;

/**
 * @param driverUrl {@code spark://CoarseGrainedScheduler@host:port}
 * @param sparkAppId Spark's application id
 * @param sparkVersion e.g. "4.2.0"
 * @param uiUrl the Spark UI's address, or null when it is off
 */
public record DriverContext(
    String driverUrl, String sparkAppId, String sparkVersion, String uiUrl) {}
