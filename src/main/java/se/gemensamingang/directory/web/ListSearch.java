package se.gemensamingang.directory.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What somebody searches for in a list. Kept in the session, so that no name ends up in an address, and so that the search
 * stays while the list is sorted.
 */
final class ListSearch {

  private static final int LONGEST = 100;

  private final String attribute;

  /**
   * The search of one list.
   *
   * @param list the list's key
   */
  ListSearch(String list) {
    this.attribute = "directory.search." + list;
  }

  void keep(String text, HttpSession session) {
    session.setAttribute(attribute, text == null ? "" : text.strip().substring(0, Math.min(text.strip().length(), LONGEST)));
  }

  String in(HttpSession session) {
    return session.getAttribute(attribute) instanceof String text ? text : "";
  }

  /** Whether each word that is searched for stands somewhere in the row's texts. */
  boolean finds(HttpSession session, Stream<String> texts) {
    String row = String.join(" ", texts.toList()).toLowerCase(Locale.ROOT);
    return List.of(in(session).toLowerCase(Locale.ROOT).split("\\s+")).stream().allMatch(row::contains);
  }
}
