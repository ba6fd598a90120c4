package dev.slipway.spark.gateway;

import java.net.URI;
import java.nio.file.Path;
import org.apache.spark.SparkConf;

/**
 * Where the gateway is and what proves this driver to it.
 *
 * @param address base URL without a slash at its end, from {@value #GATEWAY} or else the host and
 *     port of the master URL by plain HTTP
 * @param tokenFile file that holds the bearer token, from {@value #TOKEN_FILE}, or null
 */
public record GatewaySettings(URI address, Path tokenFile) {

  /** Scheme and separator of a master URL that this module serves. */
  public static final String SCHEME = "spark-slipway://";

  static final String GATEWAY = "spark.slipway.gateway";
  static final String TOKEN_FILE = "spark.slipway.token.file";

  /**
   * @throws IllegalArgumentException when the address is no HTTP URL with a host
   */
  public static GatewaySettings of(SparkConf conf, String masterUrl) {
    String fallback = "http://" + masterUrl.substring(SCHEME.length());
    String address = conf.get(GATEWAY, fallback).trim().replaceAll("/+$", "");
    URI uri = URI.create(address);
    boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!http || uri.getHost() == null) {
      throw new IllegalArgumentException(
          "The gateway's address \"%s\" is no URL. Set the master to spark-slipway://host:port, or %s to http://host:port."
              .formatted(address, GATEWAY));
    }
    String file = conf.get(TOKEN_FILE, "");
    return new GatewaySettings(uri, file.isEmpty() ? null : Path.of(file));
  }
}
