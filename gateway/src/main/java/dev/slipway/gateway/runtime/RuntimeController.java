package dev.slipway.gateway.runtime;

import dev.slipway.gateway.platform.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/runtimes}. */
@RestController
class RuntimeController {

  private final Runtimes runtimes;

  RuntimeController(Runtimes runtimes) {
    this.runtimes = runtimes;
  }

  @GetMapping("/api/v1/runtimes")
  RuntimeList all() {
    return new RuntimeList(runtimes.all());
  }

  @PostMapping("/api/v1/runtimes/{name}/resolve")
  @ResponseStatus(HttpStatus.ACCEPTED)
  RuntimeStatus resolve(@PathVariable String name) {
    if (!runtimes.known(name)) {
      throw new Problem(
          HttpStatus.NOT_FOUND,
          "RUNTIME_NOT_FOUND",
          "There is no runtime of this name.",
          "GET /api/v1/runtimes lists them; the setting slipway.runtimes adds one.");
    }
    runtimes.resolve(name);
    return runtimes.status(name);
  }

  record RuntimeList(List<RuntimeStatus> runtimes) {}
}
