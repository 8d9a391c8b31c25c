package se.gemensamingang.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.directory.Role;
import se.gemensamingang.shared.UnitId;

/** Who works at a unit and who heads it. */
@Component
class UnitStaff {

  private final Directory directory;

  UnitStaff(Directory directory) {
    this.directory = directory;
  }

  /** Those who can work with a participant. */
  List<Caseworker> caseworkers(UnitId unit) {
    return having(unit, Role.CASEWORKER);
  }

  /** The head, or where the unit has none somebody who works there; nobody when it is empty. */
  Optional<Caseworker> head(UnitId unit) {
    return Stream.concat(having(unit, Role.UNIT_HEAD).stream(), caseworkers(unit).stream()).findFirst();
  }

  private List<Caseworker> having(UnitId unit, Role role) {
    return directory.caseworkers().stream()
        .filter(each -> each.unit().id().equals(unit) && each.roles().contains(role)).toList();
  }
}
