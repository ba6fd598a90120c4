package dev.slipway.gateway.database;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Refuses to start before anything else does when no database was chosen, or two were. */
@Configuration(proxyBeanMethods = false)
class DatabaseChoice {

  @Bean
  static BeanFactoryPostProcessor requireDatabase(Environment environment) {
    boolean url = StringUtils.hasText(environment.getProperty("spring.datasource.url"));
    String choice = environment.getProperty("slipway.database");
    return beans -> check(url, choice);
  }

  private static void check(boolean url, String choice) {
    if (choice != null && !choice.equals("embedded")) {
      throw new Refused(
          "slipway.database is '" + choice + "', and the only value it takes is 'embedded'.");
    }
    if (choice == null && !url) {
      throw new Refused("No database was chosen.");
    }
    if (choice != null && url) {
      throw new Refused("Both slipway.database=embedded and spring.datasource.url are set.");
    }
  }

  /** There is no database to work with; a sentence says why. */
  static class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refused(String message) {
      super(message);
    }

    Refused(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** Says it in two sentences, instead of a stack trace, and which settings there are. */
  static class Analyzer extends AbstractFailureAnalyzer<Refused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, Refused cause) {
      return new FailureAnalysis(
          cause.getMessage(),
          "Set spring.datasource.url (with username and password) to a PostgreSQL server, or"
              + " slipway.database=embedded to run one inside the gateway's data folder.",
          cause);
    }
  }
}
