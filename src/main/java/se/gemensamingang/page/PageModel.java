package se.gemensamingang.page;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every own page what the layout shows: the navigation for this user's roles, and who is signed in. */
@ControllerAdvice(annotations = OwnPage.class)
class PageModel {

  /** One link of the navigation, for this page. */
  record MenuLink(String label, String address, boolean current) {}

  private final List<MenuEntry> entries;
  private final SignedInName names;

  PageModel(List<MenuEntry> entries, SignedInName names) {
    this.entries = entries.stream().sorted(Comparator.comparingInt(MenuEntry::place)).toList();
    this.names = names;
  }

  @ModelAttribute("menu")
  List<MenuLink> menu(HttpServletRequest request) {
    return entries.stream()
        .filter(entry -> entry.roles().stream().anyMatch(request::isUserInRole))
        .map(entry -> new MenuLink(entry.label(), entry.address(), entry.leadsTo(request.getRequestURI())))
        .toList();
  }

  @ModelAttribute("signedInName")
  String signedInName(Principal signedIn) {
    return signedIn == null ? "" : names.of(signedIn.getName());
  }
}
