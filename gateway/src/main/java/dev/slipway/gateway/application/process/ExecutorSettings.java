package dev.slipway.gateway.application.process;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param maxLaunchFailures executors in a row that may end before one registers; then the run fails
 * @param backOff pause after the first such failure, doubled with each further one
 * @param maxBackOff longest pause
 * @param registrationTimeout how long after its launch an executor may take to register, by the
 *     driver's own reports
 */
@ConfigurationProperties("slipway.executors")
public record ExecutorSettings(
    @DefaultValue("5") int maxLaunchFailures,
    @DefaultValue("1s") Duration backOff,
    @DefaultValue("30s") Duration maxBackOff,
    @DefaultValue("60s") Duration registrationTimeout) {

  /** The pause after {@code failures} in a row, at least one. */
  Duration pauseAfter(int failures) {
    Duration pause = backOff.multipliedBy(1L << Math.min(failures - 1, 20));
    return pause.compareTo(maxBackOff) > 0 ? maxBackOff : pause;
  }
}
