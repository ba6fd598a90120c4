package dev.slipway.web.frame;

import dev.slipway.web.WebUiConfiguration;
import java.security.Principal;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page reads. */
@ControllerAdvice(basePackageClasses = WebUiConfiguration.class)
class FrameAdvice {

  private final InstantSource clock;

  FrameAdvice(ObjectProvider<InstantSource> clock) {
    this.clock = clock.getIfAvailable(InstantSource::system);
  }

  /** Name of whoever is signed in, or null. */
  @ModelAttribute("viewer")
  String viewer(Principal person) {
    return person == null ? null : person.getName();
  }

  /** The server's time in epoch milliseconds: browsers count durations from it. */
  @ModelAttribute("now")
  long now() {
    return clock.millis();
  }
}
