package se.gemensamingang.workflow.web;

import jakarta.servlet.http.HttpSession;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import se.gemensamingang.page.OwnPage;

/**
 * Ends the session that our own pages share with the engine's web applications, and shows who came to a place that is
 * not theirs what they may open instead.
 */
@OwnPage
class SignOutController {

  @GetMapping("/logga-ut")
  String ways() {
    return "workflow/ways";
  }

  @PostMapping("/logga-ut")
  String signOut(HttpSession session) {
    session.invalidate();
    return "redirect:/";
  }
}
