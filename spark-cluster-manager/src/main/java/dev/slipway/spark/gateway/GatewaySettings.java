package dev.slipway.spark.gateway;

import java.net.URI;
import java.net.URISyntaxException;
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
    URI uri = parse(address);
    String file = conf.get(TOKEN_FILE, "");
    return new GatewaySettings(uri, file.isEmpty() ? null : Path.of(file));
  }

  private static URI parse(String address) {
    try {
      URI uri = new URI(address);
      boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (http && uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // As bad as one without a host.
    }
    throw new IllegalArgumentException(
        "The gateway's address \"%s\" is no URL. ".formatted(address)
            + "Set the master to spark-slipway://host:port, or spark.slipway.gateway to a URL.");
  }
}
