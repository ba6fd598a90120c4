package dev.slipway.gateway.dashboard;

import dev.slipway.web.WebUiConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import(WebUiConfiguration.class)
class DashboardConfiguration {}
