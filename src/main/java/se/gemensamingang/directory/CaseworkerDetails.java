package se.gemensamingang.directory;

import java.util.List;

/**
 * What an administrator writes about a caseworker.
 *
 * @param id the user id
 * @param name how the caseworker is shown to others
 * @param unit the id of the unit
 * @param roles the codes of the roles
 */
public record CaseworkerDetails(String id, String name, String unit, List<String> roles) {

  /** Takes what is missing for empty. */
  public CaseworkerDetails {
    id = id == null ? "" : id;
    name = name == null ? "" : name;
    unit = unit == null ? "" : unit;
    roles = roles == null ? List.of() : List.copyOf(roles);
  }
}
