package se.gemensamingang.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.gemensamingang.directory.DirectoryFile.AbsenceEntry;
import se.gemensamingang.directory.DirectoryFile.AgesEntry;
import se.gemensamingang.directory.DirectoryFile.CaseworkerEntry;
import se.gemensamingang.directory.DirectoryFile.IntakeGroupEntry;
import se.gemensamingang.directory.DirectoryFile.PlatformEntry;
import se.gemensamingang.directory.DirectoryFile.SeatEntry;
import se.gemensamingang.directory.DirectoryFile.SecrecyUnitEntry;
import se.gemensamingang.directory.DirectoryFile.TermEntry;
import se.gemensamingang.directory.DirectoryFile.UnitEntry;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.SecrecyUnitId;
import se.gemensamingang.shared.UnitId;

/** The directory as it is on one day, built from a checked state. */
final class DirectoryInMemory implements Directory, Organisation {

  private final LocalDate today;
  private final Succession succession;
  private final Map<String, Remit> remits;
  private final Map<String, Unit> openUnits;
  private final Map<String, Caseworker> caseworkers;
  private final Map<String, IntakeGroup> intakeGroups;
  private final Map<String, IntakeGroup> municipalGroups;
  private final Map<String, Platform> platforms;
  private final Map<CaseworkerId, Set<CaseworkerId>> standIns;

  private DirectoryInMemory(DirectoryState state, LocalDate today) {
    this.today = today;
    DirectoryFile structure = state.structure();
    this.succession = new Succession(structure.units());
    Map<String, SecrecyUnitEntry> secrecyUnits = byId(structure.secrecyUnits(), SecrecyUnitEntry::id, Function.identity());
    this.remits = byId(structure.units(), UnitEntry::id, entry -> remit(entry, secrecyUnits.get(entry.secrecyUnit())));
    this.openUnits = byId(remits.values().stream().filter(remit -> remit.isOpen(today)).map(Remit::unit).toList(),
        unit -> unit.id().value(), Function.identity());
    this.caseworkers = byId(state.caseworkers().values().stream().filter(CaseworkerEntry::active).toList(),
        CaseworkerEntry::id, this::caseworker);
    this.intakeGroups = byId(state.intakeGroups().values(), IntakeGroupEntry::id, this::intakeGroup);
    this.municipalGroups = byId(state.intakeGroups().values().stream().filter(entry -> entry.platform() == null).toList(),
        IntakeGroupEntry::municipality, entry -> intakeGroups.get(entry.id()));
    this.platforms = byId(structure.platforms().stream().filter(this::isOpen).toList(), PlatformEntry::id, this::platform);
    this.standIns = standIns(state.absences().values());
  }

  /** Builds it from a state that {@link DirectoryCheck} found no fault in. */
  static DirectoryInMemory of(DirectoryState checked, LocalDate today) {
    return new DirectoryInMemory(checked, today);
  }

  LocalDate day() {
    return today;
  }

  @Override
  public Optional<Caseworker> caseworker(CaseworkerId id) {
    return Optional.ofNullable(caseworkers.get(id.value()));
  }

  @Override
  public Collection<Caseworker> caseworkers() {
    return caseworkers.values();
  }

  @Override
  public Optional<Unit> unit(UnitId id) {
    return Optional.ofNullable(remits.get(id.value())).map(Remit::unit);
  }

  @Override
  public Collection<Unit> units() {
    return openUnits.values();
  }

  @Override
  public Optional<IntakeGroup> intakeGroup(String municipality) {
    return Optional.ofNullable(municipalGroups.get(municipality));
  }

  @Override
  public Collection<IntakeGroup> intakeGroups() {
    return municipalGroups.values();
  }

  @Override
  public Set<CaseworkerId> standsInFor(CaseworkerId caseworker) {
    return standIns.getOrDefault(caseworker, Set.of());
  }

  @Override
  public Collection<Remit> remits() {
    return remits.values().stream().filter(remit -> remit.isOpen(today)).toList();
  }

  @Override
  public List<Unit> serving(UnitKind kind, String municipality, String targetGroup) {
    return remits().stream()
        .filter(remit -> remit.kind() == kind && remit.serves(municipality, targetGroup))
        .map(Remit::unit).toList();
  }

  @Override
  public Optional<Unit> answeringFor(UnitId unit) {
    return Optional.ofNullable(succession.on(today, unit.value())).map(entry -> remits.get(entry.id()).unit());
  }

  @Override
  public Collection<Platform> platforms() {
    return platforms.values();
  }

  @Override
  public Optional<IntakeGroup> intakeGroup(String platform, String municipality) {
    return Optional.ofNullable(intakeGroups.get(platform + "." + municipality)).or(() -> intakeGroup(municipality));
  }

  private static Remit remit(UnitEntry entry, SecrecyUnitEntry secrecyUnit) {
    PartyKind party = Optional.ofNullable(secrecyUnit.party()).flatMap(PartyKind::withCode).orElse(null);
    Unit unit = new Unit(new UnitId(entry.id()), entry.name(), new SecrecyUnitId(entry.secrecyUnit()), party,
        Optional.ofNullable(entry.phone()));
    return new Remit(unit, UnitKind.withCode(entry.kind()).orElse(null), municipalities(entry, secrecyUnit),
        Set.copyOf(entry.targetGroups()), entry.opens(), lastDay(entry));
  }

  private static Set<String> municipalities(UnitEntry entry, SecrecyUnitEntry secrecyUnit) {
    if (entry.municipalities().isEmpty() && secrecyUnit.municipality() != null) {
      return Set.of(secrecyUnit.municipality());
    }
    return Set.copyOf(entry.municipalities());
  }

  private static LocalDate lastDay(UnitEntry entry) {
    return entry.takenOver() == null ? entry.closes() : entry.takenOver().from().minusDays(1);
  }

  private Caseworker caseworker(CaseworkerEntry entry) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    entry.roles().forEach(code -> roles.add(Role.withCode(code).orElseThrow()));
    Unit unit = remits.get(succession.on(today, entry.unit()).id()).unit();
    return new Caseworker(new CaseworkerId(entry.id()), entry.name(), unit, Collections.unmodifiableSet(roles));
  }

  private IntakeGroup intakeGroup(IntakeGroupEntry entry) {
    return new IntakeGroup(entry.municipality(), entry.name(), caseworkers.get(Chair.of(entry, today)),
        entry.seats().stream().map(this::seat).toList());
  }

  private IntakeSeat seat(SeatEntry entry) {
    List<Caseworker> deputies = Terms.holding(entry.deputies(), today).stream().map(this::holder).toList();
    Caseworker representative = Terms.sitting(entry.representative(), today).map(this::holder).orElseThrow();
    return new IntakeSeat(entry.id(), PartyKind.withCode(entry.party()).orElseThrow(), representative, deputies);
  }

  private Caseworker holder(TermEntry term) {
    return caseworkers.get(term.caseworker());
  }

  private boolean isOpen(PlatformEntry entry) {
    return (entry.opens() == null || !today.isBefore(entry.opens()))
        && (entry.closes() == null || !today.isAfter(entry.closes()));
  }

  private Platform platform(PlatformEntry entry) {
    return new Platform(entry.id(), entry.name(), Set.copyOf(entry.municipalities()), Set.copyOf(entry.targetGroups()),
        Optional.ofNullable(entry.ages()).map(DirectoryInMemory::ages),
        entry.capacity() == null ? OptionalInt.empty() : OptionalInt.of(entry.capacity()),
        new MeetingDays(entry.meetings()).from(today));
  }

  private static AgeRule ages(AgesEntry entry) {
    return new AgeRule(entry.from(), entry.to());
  }

  private Map<CaseworkerId, Set<CaseworkerId>> standIns(Collection<AbsenceEntry> absences) {
    return absences.stream().filter(this::isInForce).collect(Collectors.groupingBy(
        absence -> new CaseworkerId(absence.substitute()),
        Collectors.mapping(absence -> new CaseworkerId(absence.caseworker()), Collectors.toUnmodifiableSet())));
  }

  private boolean isInForce(AbsenceEntry absence) {
    Caseworker absent = caseworkers.get(absence.caseworker());
    Caseworker substitute = caseworkers.get(absence.substitute());
    return !absence.ended() && !today.isBefore(absence.firstDay()) && !today.isAfter(absence.lastDay())
        && absent != null && substitute != null
        && absent.unit().secrecyUnit().equals(substitute.unit().secrecyUnit());
  }

  private static <E, T> Map<String, T> byId(Collection<E> entries, Function<E, String> id, Function<E, T> made) {
    return Collections.unmodifiableMap(entries.stream()
        .collect(Collectors.toMap(id, made, (first, second) -> first, TreeMap::new)));
  }
}
