package dev.slipway.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /sign-in}: with a token typed in, or with the one-time code of a link. */
@Controller
class SignInController {

  private static final int LONGEST = 512;

  private final SignIn signIn;
  private final Sessions sessions;

  SignInController(SignIn signIn, Sessions sessions) {
    this.signIn = signIn;
    this.sessions = sessions;
  }

  /** Shows a form; a code is used up by the form's POST only, so that a link preview cannot. */
  @GetMapping("/sign-in")
  String form(@RequestParam(name = "code", required = false) String code, Model model) {
    model.addAttribute("code", code);
    return "access/sign-in";
  }

  @PostMapping("/sign-in")
  String signIn(
      @RequestParam(name = "token", required = false) String token,
      @RequestParam(name = "code", required = false) String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Authentication> person = person(token, code);
    if (person.isPresent()) {
      return "redirect:" + sessions.begin(person.get(), request, response);
    }
    response.setStatus(HttpStatus.UNAUTHORIZED.value());
    model.addAttribute("refused", code == null ? "token" : "code");
    return "access/sign-in";
  }

  @PostMapping("/sign-out")
  String signOut(HttpServletRequest request, HttpServletResponse response, Authentication person) {
    sessions.end(request, response, person);
    return "redirect:/sign-in";
  }

  private Optional<Authentication> person(String token, String code) {
    if (usable(code)) {
      return signIn.byCode(code);
    }
    return usable(token) ? signIn.byToken(token.strip()) : Optional.empty();
  }

  private static boolean usable(String secret) {
    return secret != null && !secret.isBlank() && secret.length() <= LONGEST;
  }
}
