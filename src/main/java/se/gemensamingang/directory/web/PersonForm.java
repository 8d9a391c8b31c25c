package se.gemensamingang.directory.web;

import java.util.List;
import se.gemensamingang.directory.CaseworkerDetails;
import se.gemensamingang.directory.PersonRow;
import se.gemensamingang.directory.Role;

/**
 * What an administrator writes about a person.
 *
 * @param seen the revision that the page showed; 0 for a new person
 */
record PersonForm(String id, String name, String unit, List<String> roles, long seen) {

  PersonForm {
    roles = roles == null ? List.of() : List.copyOf(roles);
  }

  static PersonForm blank() {
    return new PersonForm("", "", "", List.of(), 0);
  }

  static PersonForm of(PersonRow person, long revision) {
    return new PersonForm(person.id(), person.name(), person.unit(), person.roles().stream().map(Role::code).toList(),
        revision);
  }

  CaseworkerDetails detailsOf(String person) {
    return new CaseworkerDetails(person, name, unit, roles);
  }
}
