package se.gemensamingang.casefile;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.directory.IntakeGroup;
import se.gemensamingang.directory.PartyKind;
import se.gemensamingang.directory.Unit;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.SecrecyUnitId;

/**
 * How caseworkers and units are called on pages. What a unit and those who work there are called tells where it is, and
 * so in which municipality a participant lives: a reader who may not know that meets the party instead (ADR 19).
 */
@Component
class Faces {

  private final Directory directory;
  private final ProtectedIdentities protectedIdentities;

  Faces(Directory directory, ProtectedIdentities protectedIdentities) {
    this.directory = directory;
    this.protectedIdentities = protectedIdentities;
  }

  /** The names as one reader may see them in one case. */
  interface Seen {

    PersonShown of(CaseworkerId id);

    /** The units within which something is read without consent, in words. */
    String of(SecrecyUnitId id);

    /** Whether parties stand in the place of units. */
    boolean placesHidden();
  }

  Seen seenBy(Case theCase, CaseworkerId reader) {
    boolean known = protectedIdentities.mayKnow(theCase, reader) || sitsInTheGroup(theCase, reader);
    return known ? new Everything() : new PartiesOnly(directory.caseworker(reader).map(Caseworker::unit).orElse(null));
  }

  /** Who decides in the group of a municipality knows which municipality it is. */
  private boolean sitsInTheGroup(Case theCase, CaseworkerId reader) {
    return directory.intakeGroup(theCase.municipality()).stream().flatMap(Faces::members)
        .anyMatch(member -> member.id().equals(reader));
  }

  /** The chair, the representatives and their deputies. */
  static Stream<Caseworker> members(IntakeGroup group) {
    return Stream.concat(Stream.of(group.chair()), group.seats().stream()
        .flatMap(seat -> Stream.concat(Stream.of(seat.representative()), seat.deputies().stream())));
  }

  private String names(SecrecyUnitId id, Function<Unit, String> name) {
    List<String> names = directory.units().stream()
        .filter(unit -> unit.secrecyUnit().equals(id)).map(name).distinct().sorted().toList();
    return names.isEmpty() ? id.value() : String.join(", ", names);
  }

  private final class Everything implements Seen {

    @Override
    public PersonShown of(CaseworkerId id) {
      Optional<Caseworker> found = directory.caseworker(id);
      return new PersonShown(found.map(Caseworker::name).orElse(id.value()),
          found.map(caseworker -> caseworker.unit().name()).orElse(null),
          found.flatMap(caseworker -> caseworker.unit().phone()));
    }

    @Override
    public String of(SecrecyUnitId id) {
      return names(id, Unit::name);
    }

    @Override
    public boolean placesHidden() {
      return false;
    }
  }

  private final class PartiesOnly implements Seen {

    private static final String SOMEBODY = "Handläggare";
    private static final String NO_PARTY = "Annan part";

    private final Unit own;

    PartiesOnly(Unit own) {
      this.own = own;
    }

    @Override
    public PersonShown of(CaseworkerId id) {
      Optional<Caseworker> found = directory.caseworker(id);
      return found.filter(caseworker -> isOwn(caseworker.unit()))
          .map(colleague -> new PersonShown(colleague.name(), colleague.unit().name(), colleague.unit().phone()))
          .orElseGet(() -> new PersonShown(SOMEBODY, found.map(Caseworker::unit).map(this::party).orElse(null),
              Optional.empty()));
    }

    @Override
    public String of(SecrecyUnitId id) {
      return names(id, unit -> isOwn(unit) ? unit.name() : party(unit));
    }

    private boolean isOwn(Unit unit) {
      return own != null && own.id().equals(unit.id());
    }

    private String party(Unit unit) {
      return Optional.ofNullable(unit.party()).map(PartyKind::label).orElse(NO_PARTY);
    }

    @Override
    public boolean placesHidden() {
      return true;
    }
  }
}
