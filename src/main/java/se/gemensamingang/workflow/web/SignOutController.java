package se.gemensamingang.workflow.web;

import jakarta.servlet.http.HttpSession;
import org.springframework.web.bind.annotation.PostMapping;
import se.gemensamingang.page.OwnPage;

/** Ends the session that our own pages share with the engine's web applications. */
@OwnPage
class SignOutController {

  @PostMapping("/logga-ut")
  String signOut(HttpSession session) {
    session.invalidate();
    return "redirect:/";
  }
}
