package dev.slipway.web;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * Brings the pages into a Spring Boot application.
 *
 * <p>The application supplies a bean for each port: {@link dev.slipway.web.run.RunReads}, {@link
 * dev.slipway.web.process.ProcessReads}, {@link dev.slipway.web.event.EventReads}, {@link
 * dev.slipway.web.agent.AgentReads}, {@link dev.slipway.web.log.LogReads}, {@link
 * dev.slipway.web.run.RunCommands}, {@link dev.slipway.web.live.LiveFeed}, {@link
 * dev.slipway.web.access.SignIn}, and the security filter chain. Pages link from the root of the
 * host: the application has no context path.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class WebUiConfiguration {}
