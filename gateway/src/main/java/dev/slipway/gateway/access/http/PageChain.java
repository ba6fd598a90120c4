package dev.slipway.gateway.access.http;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Pages: a session cookie, a token in each form, and the way to the sign-in page. */
@Configuration(proxyBeanMethods = false)
class PageChain {

  private static final String SIGN_IN = "/sign-in";

  @Bean
  @Order(5)
  SecurityFilterChain pages(HttpSecurity http) {
    PageHeaders.apply(http);
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(SIGN_IN, "/readyz", "/ui/**", "/error", "/favicon.ico")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .logout(AbstractHttpConfigurer::disable)
        .exceptionHandling(
            refusals ->
                refusals.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(SIGN_IN)))
        .build();
  }
}
