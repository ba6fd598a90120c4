package dev.slipway.gateway.access.signin;

import dev.slipway.gateway.access.signin.SignInCodes.Code;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code POST /api/v1/sign-in-codes}. */
@RestController
class SignInCodeController {

  private final SignInCodes codes;

  SignInCodeController(SignInCodes codes) {
    this.codes = codes;
  }

  @PostMapping("/api/v1/sign-in-codes")
  @ResponseStatus(HttpStatus.CREATED)
  SignInLink make(Principal principal) {
    Code code = codes.make(principal.getName());
    URI url =
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .path("/sign-in")
            .queryParam("code", code.code())
            .build()
            .toUri();
    return new SignInLink(code.code(), url, code.expiresAt());
  }

  record SignInLink(String code, URI url, Instant expiresAt) {}
}
