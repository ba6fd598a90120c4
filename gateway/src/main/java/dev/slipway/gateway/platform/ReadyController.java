package dev.slipway.gateway.platform;

import java.util.Map;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /readyz}: whether everything has started and nothing has begun to stop. */
@RestController
class ReadyController {

  private final ApplicationAvailability availability;

  ReadyController(ApplicationAvailability availability) {
    this.availability = availability;
  }

  @GetMapping("/readyz")
  Map<String, String> ready() {
    if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
      throw new Problem(
          HttpStatus.SERVICE_UNAVAILABLE,
          "NOT_READY",
          "The gateway is starting or stopping.",
          "Ask again in a moment.");
    }
    return Map.of("status", "UP");
  }
}
