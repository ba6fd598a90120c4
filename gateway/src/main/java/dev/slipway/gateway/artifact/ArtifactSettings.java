package dev.slipway.gateway.artifact;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param sizeLimit of one artifact
 */
@ConfigurationProperties("slipway.artifacts")
record ArtifactSettings(@DefaultValue("2GB") DataSize sizeLimit) {}
