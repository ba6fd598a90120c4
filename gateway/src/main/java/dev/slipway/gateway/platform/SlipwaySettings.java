package dev.slipway.gateway.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings that several features share.
 *
 * @param data folder of the gateway's own files, made 0700
 * @param database {@code embedded}, or null when {@code spring.datasource.url} names a server
 * @param endWithParent whether end of file on standard input ends the gateway
 */
@ConfigurationProperties("slipway")
public record SlipwaySettings(
    @DefaultValue("./slipway-data") Path data,
    String database,
    @DefaultValue("false") boolean endWithParent) {}
