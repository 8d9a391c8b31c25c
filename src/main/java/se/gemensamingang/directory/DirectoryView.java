package se.gemensamingang.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.gemensamingang.directory.DirectoryFile.AbsenceEntry;
import se.gemensamingang.directory.DirectoryFile.CaseworkerEntry;
import se.gemensamingang.directory.DirectoryFile.IntakeGroupEntry;
import se.gemensamingang.directory.DirectoryFile.SeatEntry;
import se.gemensamingang.directory.DirectoryFile.SecrecyUnitEntry;
import se.gemensamingang.directory.DirectoryFile.TermEntry;
import se.gemensamingang.directory.DirectoryFile.UnitEntry;
import se.gemensamingang.shared.CaseworkerId;

/** The directory as those who change it see it, at one revision and on one day. */
public final class DirectoryView {

  private final KnownDirectory known;
  private final DirectoryState state;
  private final DirectoryFile structure;
  private final Succession succession;
  private final LocalDate today;

  DirectoryView(KnownDirectory known, LocalDate today) {
    this.known = known;
    this.state = known.state();
    this.structure = state.structure();
    this.succession = new Succession(structure.units());
    this.today = today;
  }

  /** @return the revision, which a change must bring back */
  public long revision() {
    return known.revision();
  }

  /** @return the day */
  public LocalDate today() {
    return today;
  }

  /** @return everybody, also who has left, by user id */
  public List<PersonRow> persons() {
    return state.caseworkers().values().stream().map(this::person).toList();
  }

  /**
   * Finds a person.
   *
   * @param id the user id
   * @return the person, also one who has left, or nothing
   */
  public Optional<PersonRow> person(String id) {
    return state.caseworker(id).map(this::person);
  }

  /** @return the units that are open today, by name */
  public List<UnitRow> openUnits() {
    return units().stream()
        .filter(unit -> unit.opens() == null || !unit.opens().isAfter(today))
        .filter(unit -> unit.closes() == null || !unit.closes().isBefore(today))
        .toList();
  }

  /** @return all units, by name */
  public List<UnitRow> units() {
    return structure.units().stream().map(this::unit).sorted(Comparator.comparing(UnitRow::name)).toList();
  }

  /** @return all seats, group by group */
  public List<SeatRow> seats() {
    return state.intakeGroups().values().stream()
        .flatMap(group -> group.seats().stream().map(seat -> seat(group, seat))).toList();
  }

  /**
   * Finds a seat.
   *
   * @param group the group's key
   * @param seat the seat's id
   * @return the seat, or nothing
   */
  public Optional<SeatRow> seat(String group, String seat) {
    return seats().stream().filter(each -> each.group().equals(group) && each.seat().equals(seat)).findFirst();
  }

  /**
   * Finds who may sit on a seat.
   *
   * @param seat the seat
   * @return the active intake members of its party, and of the group's own municipality, by name
   */
  public List<PersonRow> eligible(SeatRow seat) {
    return state.caseworkers().values().stream()
        .filter(entry -> entry.active() && entry.roles().contains(Role.INTAKE_MEMBER.code()))
        .filter(entry -> secrecyUnit(entry).filter(unit -> isOf(seat, unit)).isPresent())
        .map(this::person).sorted(Comparator.comparing(PersonRow::name)).toList();
  }

  private boolean isOf(SeatRow seat, SecrecyUnitEntry unit) {
    String municipality = state.intakeGroups().get(seat.group()).municipality();
    return seat.party().code().equals(unit.party())
        && (seat.party() != PartyKind.MUNICIPALITY || municipality.equals(unit.municipality()));
  }

  /**
   * Finds the absences that somebody may see and end.
   *
   * @param actor who asks
   * @return one's own, those of the unit that one heads, and for an administrator all; the latest first
   */
  public List<AbsenceRow> absences(CaseworkerId actor) {
    return state.absences().values().stream()
        .filter(absence -> ChangeRights.mayRegister(state, actor.value(), absence.caseworker(), today))
        .map(this::absence).sorted(Comparator.comparing(AbsenceRow::firstDay).reversed()).toList();
  }

  /**
   * Finds the absences in force whose waiting steps somebody follows.
   *
   * @param actor who asks
   * @return one's own, those of the unit that one heads, and for a coordinator all
   */
  public List<AbsenceRow> absencesFollowed(CaseworkerId actor) {
    return state.absences().values().stream()
        .filter(absence -> ChangeRights.mayFollowSteps(state, actor.value(), absence.caseworker(), today))
        .map(this::absence).filter(absence -> absence.state() == AbsenceRow.State.NOW)
        .sorted(Comparator.comparing(AbsenceRow::firstDay)).toList();
  }

  /**
   * Finds for whom somebody may register an absence.
   *
   * @param actor who asks
   * @return oneself, who works at the unit that one heads, and for an administrator everybody; by name
   */
  public List<PersonRow> mayBeAbsent(CaseworkerId actor) {
    return active().filter(each -> ChangeRights.mayRegister(state, actor.value(), each.id(), today)).toList();
  }

  /**
   * Finds who could stand in for anybody that one may register an absence for.
   *
   * @param actor who asks
   * @return the active persons of those secrecy units, by name
   */
  public List<PersonRow> substitutes(CaseworkerId actor) {
    Set<Optional<SecrecyUnitEntry>> units = mayBeAbsent(actor).stream()
        .map(each -> secrecyUnit(state.caseworkers().get(each.id()))).collect(Collectors.toSet());
    return active().filter(each -> units.contains(secrecyUnit(state.caseworkers().get(each.id())))).toList();
  }

  /**
   * Finds whose work somebody may hand over.
   *
   * @param actor who asks
   * @return who works at the unit that one heads, and for an administrator everybody but oneself; also those who have left, by
   *     name
   */
  public List<PersonRow> mayBeHandedOver(CaseworkerId actor) {
    return persons().stream().filter(each -> ChangeRights.mayHandOver(state, actor.value(), each.id(), today))
        .sorted(Comparator.comparing(PersonRow::name)).toList();
  }

  /**
   * Finds who could take over the work of somebody.
   *
   * @param person the user id of who leaves it
   * @return the other active persons of the same secrecy unit, by name
   */
  public List<PersonRow> successors(String person) {
    Optional<SecrecyUnitEntry> unit = state.caseworker(person).flatMap(this::secrecyUnit);
    return active().filter(each -> !each.id().equals(person))
        .filter(each -> secrecyUnit(state.caseworkers().get(each.id())).equals(unit)).toList();
  }

  private Stream<PersonRow> active() {
    return persons().stream().filter(PersonRow::active).sorted(Comparator.comparing(PersonRow::name));
  }

  private Optional<SecrecyUnitEntry> secrecyUnit(CaseworkerEntry entry) {
    UnitEntry unit = succession.on(today, entry.unit());
    return structure.secrecyUnits().stream().filter(each -> unit != null && each.id().equals(unit.secrecyUnit())).findFirst();
  }

  private PersonRow person(CaseworkerEntry entry) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    entry.roles().forEach(code -> Role.withCode(code).ifPresent(roles::add));
    UnitEntry unit = succession.on(today, entry.unit());
    return new PersonRow(entry.id(), entry.name(), unit == null ? entry.unit() : unit.id(),
        unit == null ? entry.unit() : unit.name(), roles, entry.active());
  }

  private UnitRow unit(UnitEntry entry) {
    String secrecyUnit = structure.secrecyUnits().stream().filter(each -> each.id().equals(entry.secrecyUnit()))
        .map(SecrecyUnitEntry::name).findFirst().orElse(entry.secrecyUnit());
    LocalDate closes = entry.takenOver() == null ? entry.closes() : entry.takenOver().from().minusDays(1);
    String successor = entry.takenOver() == null ? null : structure.units().stream()
        .filter(each -> each.id().equals(entry.takenOver().by())).map(UnitEntry::name).findFirst().orElse(null);
    long persons = persons().stream().filter(each -> each.active() && each.unit().equals(entry.id())).count();
    return new UnitRow(entry.id(), entry.name(), secrecyUnit, entry.phone(), entry.opens(), closes, successor, persons);
  }

  private SeatRow seat(IntakeGroupEntry group, SeatEntry seat) {
    List<TermEntry> sitting = Terms.sittingFrom(seat.representative(), today);
    List<TermRow> representatives = Terms.sorted(seat.representative()).stream()
        .map(term -> term(term, representativeState(term, sitting))).toList();
    List<TermRow> deputies = Terms.sorted(seat.deputies()).stream().map(term -> term(term, state(term))).toList();
    return new SeatRow(group.id(), group.name(), seat.id(), PartyKind.withCode(seat.party()).orElseThrow(),
        Chair.seat(group, today).filter(seat::equals).isPresent(), representatives, deputies);
  }

  private TermRow.State representativeState(TermEntry term, List<TermEntry> sitting) {
    if (!sitting.isEmpty() && sitting.get(0).equals(term)) {
      return Terms.hasEnded(term, today) ? TermRow.State.OVERDUE : TermRow.State.NOW;
    }
    return state(term) == TermRow.State.COMING ? TermRow.State.COMING : TermRow.State.PAST;
  }

  private TermRow.State state(TermEntry term) {
    if (Terms.hasEnded(term, today)) {
      return TermRow.State.PAST;
    }
    return Terms.hasBegun(term, today) ? TermRow.State.NOW : TermRow.State.COMING;
  }

  private TermRow term(TermEntry term, TermRow.State when) {
    return new TermRow(term.caseworker(), name(term.caseworker()), term.from(), term.to(), when);
  }

  private AbsenceRow absence(AbsenceEntry entry) {
    return new AbsenceRow(entry.id(), entry.caseworker(), name(entry.caseworker()), entry.substitute(),
        name(entry.substitute()), entry.firstDay(), entry.lastDay(), state(entry));
  }

  private AbsenceRow.State state(AbsenceEntry entry) {
    if (entry.ended()) {
      return AbsenceRow.State.ENDED;
    }
    if (entry.lastDay().isBefore(today)) {
      return AbsenceRow.State.PAST;
    }
    return entry.firstDay().isAfter(today) ? AbsenceRow.State.COMING : AbsenceRow.State.NOW;
  }

  private String name(String caseworker) {
    return state.caseworker(caseworker).map(CaseworkerEntry::name).orElse(caseworker);
  }
}
