package se.gemensamingang.page;

import java.util.Set;

/**
 * A place in the navigation of our own pages. A module declares each of its own as a bean.
 *
 * @param place where it stands, from 1; lower is further to the front
 * @param label what it says, in Swedish
 * @param address where it leads, from the root
 * @param roles whom it is shown to: names of {@code directory.Role}, such as {@code ADMIN}; who has any of them sees it
 */
public record MenuEntry(int place, String label, String address, Set<String> roles) {

  /** @throws IllegalArgumentException when the address does not begin at the root */
  public MenuEntry {
    if (!address.startsWith("/")) {
      throw new IllegalArgumentException("an address in the menu begins with /");
    }
    roles = Set.copyOf(roles);
  }

  boolean leadsTo(String page) {
    return page.equals(address) || page.startsWith(address + "/");
  }
}
