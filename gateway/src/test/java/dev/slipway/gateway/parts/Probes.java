package dev.slipway.gateway.parts;

import dev.slipway.gateway.access.AgentPrincipal;
import dev.slipway.gateway.access.DriverPrincipal;
import java.security.Principal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** Something to reach on each kind of path. */
@TestComponent
@RestController
class Probes {

  @GetMapping("/api/v1/probe")
  DeferredResult<String> api(Principal caller) {
    DeferredResult<String> later = new DeferredResult<>();
    CompletableFuture.runAsync(() -> later.setResult(caller.getName()));
    return later;
  }

  @GetMapping("/agent/v1/join")
  String join() {
    return "";
  }

  @GetMapping("/agent/v1/probe")
  String agent(@AuthenticationPrincipal AgentPrincipal agent) {
    return String.valueOf(agent.agentId());
  }

  @GetMapping("/driver/v1/probe")
  String driver(@AuthenticationPrincipal DriverPrincipal driver) {
    return String.valueOf(driver.attemptId());
  }

  @PostMapping("/api/v1/probe")
  Letter echo(@RequestBody Letter letter) {
    return letter;
  }

  @GetMapping("/api/v1/probe/failing")
  String failing(@RequestParam int number) {
    throw new IllegalStateException("secret detail " + number);
  }

  record Letter(String firstName, int cores, List<String> arguments) {}
}
