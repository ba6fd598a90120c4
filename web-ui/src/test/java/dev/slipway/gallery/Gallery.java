package dev.slipway.gallery;

import dev.slipway.web.WebUiConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** The dashboard over in-memory ports, behind the security that the gateway gives it. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({WebUiConfiguration.class, FakeFeed.class, FakeRuns.class, FakeAgents.class})
public class Gallery {

  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
          + " 'none'";

  @Bean
  FakeLogs logs() {
    return new FakeLogs();
  }

  @Bean
  FakeSignIn signIn() {
    return new FakeSignIn();
  }

  @Bean
  SecurityFilterChain pages(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/sign-in", "/ui/**", "/error")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .exceptionHandling(
            failures ->
                failures.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in")))
        .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY)))
        .csrf(Customizer.withDefaults())
        .logout(logout -> logout.disable());
    return http.build();
  }
}
