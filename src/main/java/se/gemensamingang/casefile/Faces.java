package se.gemensamingang.casefile;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.directory.Unit;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.SecrecyUnitId;

/** How caseworkers and units are called on pages. */
@Component
class Faces {

  private final Directory directory;

  Faces(Directory directory) {
    this.directory = directory;
  }

  PersonShown of(CaseworkerId id) {
    Optional<Caseworker> found = directory.caseworker(id);
    return new PersonShown(found.map(Caseworker::name).orElse(id.value()),
        found.map(caseworker -> caseworker.unit().name()).orElse(null));
  }

  /** The units within which something is read without consent, in words. */
  String of(SecrecyUnitId id) {
    List<String> names = directory.units().stream()
        .filter(unit -> unit.secrecyUnit().equals(id)).map(Unit::name).sorted().toList();
    return names.isEmpty() ? id.value() : String.join(", ", names);
  }
}
