package se.gemensamingang.workflow.web;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells who has proved who they are, but is not in the directory, what to do, and lets them sign out. */
@Controller
@Profile("!local")
class SignInRefusedController {

  static final String ADDRESS = "/inloggning-nekad";

  @GetMapping(ADDRESS)
  String refused() {
    return "workflow/sign-in-refused";
  }
}
