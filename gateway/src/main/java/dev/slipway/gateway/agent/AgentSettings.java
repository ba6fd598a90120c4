package dev.slipway.gateway.agent;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param suspectAfter silence after which an agent gets nothing new
 * @param lostAfter silence after which it counts as lost; its processes stay as they are known,
 *     because nobody can say that they have ended
 */
@ConfigurationProperties("slipway.agents")
public record AgentSettings(
    @DefaultValue("20s") Duration suspectAfter, @DefaultValue("120s") Duration lostAfter) {}
