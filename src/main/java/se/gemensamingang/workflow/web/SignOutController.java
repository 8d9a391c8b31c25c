package se.gemensamingang.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import se.gemensamingang.page.OwnPage;

/**
 * Ends the session that our own pages share with the engine's web applications, here and at the provider, and shows who came
 * to a place that is not theirs what they may open instead.
 */
@OwnPage
class SignOutController {

  private final SignOut signOut;

  SignOutController(SignOut signOut) {
    this.signOut = signOut;
  }

  @GetMapping("/logga-ut")
  String ways() {
    return "workflow/ways";
  }

  @PostMapping("/logga-ut")
  String signOut(HttpServletRequest request) {
    return "redirect:" + signOut.of(request).map(URI::toString).orElse("/");
  }
}
