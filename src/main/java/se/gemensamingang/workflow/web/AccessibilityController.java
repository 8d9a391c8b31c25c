package se.gemensamingang.workflow.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The accessibility statement that lag (2018:1937) asks for, open to everybody. */
@Controller
class AccessibilityController {

  static final String ADDRESS = "/tillganglighet";

  @GetMapping(ADDRESS)
  String statement() {
    return "workflow/accessibility";
  }
}
