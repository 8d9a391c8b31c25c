package se.gemensamingang.directory;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.gemensamingang.directory.DirectoryFile.CaseworkerEntry;
import se.gemensamingang.directory.DirectoryFile.IntakeGroupEntry;
import se.gemensamingang.directory.DirectoryFile.SeatEntry;
import se.gemensamingang.directory.DirectoryFile.SecrecyUnitEntry;
import se.gemensamingang.directory.DirectoryFile.UnitEntry;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.SecrecyUnitId;
import se.gemensamingang.shared.UnitId;

/** The directory built once from a checked file. */
final class DirectoryInMemory implements Directory {

  private final Map<String, Unit> units;
  private final Map<String, Caseworker> caseworkers;
  private final Map<String, IntakeGroup> intakeGroups;

  private DirectoryInMemory(DirectoryFile file) {
    Map<String, SecrecyUnitEntry> secrecyUnits = byId(file.secrecyUnits(), SecrecyUnitEntry::id, Function.identity());
    this.units = byId(file.units(), UnitEntry::id, entry -> unit(entry, secrecyUnits.get(entry.secrecyUnit())));
    this.caseworkers = byId(
        file.caseworkers().stream().filter(CaseworkerEntry::active).toList(), CaseworkerEntry::id, this::caseworker);
    this.intakeGroups = byId(file.intakeGroups(), IntakeGroupEntry::municipality, this::intakeGroup);
  }

  /** Builds it from a file that {@link DirectoryCheck} found no fault in. */
  static Directory of(DirectoryFile checked) {
    return new DirectoryInMemory(checked);
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
    return Optional.ofNullable(units.get(id.value()));
  }

  @Override
  public Collection<Unit> units() {
    return units.values();
  }

  @Override
  public Optional<IntakeGroup> intakeGroup(String municipality) {
    return Optional.ofNullable(intakeGroups.get(municipality));
  }

  @Override
  public Collection<IntakeGroup> intakeGroups() {
    return intakeGroups.values();
  }

  /** Nobody: the file registers no absences. */
  @Override
  public Set<CaseworkerId> standsInFor(CaseworkerId caseworker) {
    return Set.of();
  }

  private static Unit unit(UnitEntry entry, SecrecyUnitEntry secrecyUnit) {
    PartyKind party = Optional.ofNullable(secrecyUnit.party()).flatMap(PartyKind::withCode).orElse(null);
    return new Unit(new UnitId(entry.id()), entry.name(), new SecrecyUnitId(entry.secrecyUnit()), party);
  }

  private Caseworker caseworker(CaseworkerEntry entry) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    entry.roles().forEach(code -> roles.add(Role.withCode(code).orElseThrow()));
    return new Caseworker(
        new CaseworkerId(entry.id()), entry.name(), units.get(entry.unit()), Collections.unmodifiableSet(roles));
  }

  private IntakeGroup intakeGroup(IntakeGroupEntry entry) {
    return new IntakeGroup(entry.municipality(), entry.name(), caseworkers.get(entry.chair()),
        entry.seats().stream().map(this::seat).toList());
  }

  private IntakeSeat seat(SeatEntry entry) {
    List<Caseworker> deputies = entry.deputies().stream().map(caseworkers::get).toList();
    return new IntakeSeat(entry.id(), PartyKind.withCode(entry.party()).orElseThrow(),
        caseworkers.get(entry.representative()), deputies);
  }

  private static <E, T> Map<String, T> byId(List<E> entries, Function<E, String> id, Function<E, T> made) {
    return Collections.unmodifiableMap(entries.stream()
        .collect(Collectors.toMap(id, made, (first, second) -> first, TreeMap::new)));
  }
}
