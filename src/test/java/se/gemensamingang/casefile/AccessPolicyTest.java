package se.gemensamingang.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.directory.IntakeGroup;
import se.gemensamingang.directory.PartyKind;
import se.gemensamingang.directory.Role;
import se.gemensamingang.directory.Unit;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.ParticipantId;
import se.gemensamingang.shared.SecrecyUnitId;
import se.gemensamingang.shared.UnitId;

/** The policy says yes exactly when the law's sentence, written down again here in another way, says yes. */
class AccessPolicyTest {

  private static final CaseworkerId READER = new CaseworkerId("reader");
  private static final CaseworkerId ABSENT = new CaseworkerId("absent");
  private static final CaseworkerId OTHER = new CaseworkerId("other");
  private static final InformationClass CLASS = InformationClass.HEALTH;

  /** What somebody has to do in the case. */
  enum Work { NOTHING, ON_THE_TEAM, OPEN_TASK, BOTH }

  /** Everything that may matter, in every combination. */
  record World(boolean active, boolean employedByParty, Work own, Work ofTheAbsent, boolean standsIn, boolean sameUnit,
      boolean consentNamesReader) {}

  @Provide
  Arbitrary<World> worlds() {
    Arbitrary<Boolean> either = Arbitraries.of(true, false);
    Arbitrary<Work> work = Arbitraries.of(Work.values());
    return Combinators.combine(either, either, work, work, either, either, either).as(World::new);
  }

  @Property
  void readsExactlyWhatTheLawLetsBeRead(@ForAll("worlds") World world) {
    assertThat(mayRead(world)).isEqualTo(oracle(world));
  }

  private static boolean oracle(World world) {
    if (!world.active || !world.employedByParty) {
      return false;
    }
    boolean mayBeThere = world.own != Work.NOTHING || world.standsIn && world.ofTheAbsent != Work.NOTHING;
    boolean informationIsOpen = world.sameUnit || world.consentNamesReader;
    return mayBeThere && informationIsOpen;
  }

  private static boolean mayRead(World world) {
    SecrecyUnitId giving = new SecrecyUnitId("giving");
    SecrecyUnitId own = world.sameUnit ? giving : new SecrecyUnitId("receiving");
    Unit unit = new Unit(new UnitId("unit"), "Enhet", own, world.employedByParty ? PartyKind.REGION : null);
    Caseworker reader = new Caseworker(READER, "Läsare", unit, Set.of(Role.CASEWORKER));
    Case theCase = new Case(CaseNumber.of(2026, 1), ParticipantId.random(), "kavlinge", OTHER, giving,
        Optional.of(OTHER), Instant.EPOCH);
    AccessPolicy policy = new AccessPolicy(new OnlyOne(reader, world), new Team(world),
        (caseworker, caseNumber) -> hasTask(workOf(caseworker, world)), new Consents(giving, own, world));
    return policy.participating(theCase, READER)
        .map(caseworker -> policy.grounds(theCase, caseworker, new Reader(READER, "a-form"), CLASS))
        .filter(grounds -> grounds.containsKey(giving)).isPresent();
  }

  private static Work workOf(CaseworkerId caseworker, World world) {
    return caseworker.equals(READER) ? world.own : caseworker.equals(ABSENT) ? world.ofTheAbsent : Work.NOTHING;
  }

  private static boolean hasTask(Work work) {
    return work == Work.OPEN_TASK || work == Work.BOTH;
  }

  private record Team(World world) implements CaseTeam {

    @Override
    public void join(CaseNumber caseNumber, CaseworkerId member, CaseworkerId by) {
      throw new IllegalStateException("reading changes nothing");
    }

    @Override
    public void leave(CaseNumber caseNumber, CaseworkerId member, CaseworkerId by) {
      throw new IllegalStateException("reading changes nothing");
    }

    @Override
    public Set<CaseworkerId> members(CaseNumber caseNumber) {
      return Set.copyOf(List.of(READER, ABSENT, OTHER).stream().filter(this::isMember).toList());
    }

    private boolean isMember(CaseworkerId caseworker) {
      Work work = workOf(caseworker, world);
      return work == Work.ON_THE_TEAM || work == Work.BOTH;
    }
  }

  private record Consents(SecrecyUnitId giving, SecrecyUnitId own, World world) implements ConsentsInForce {

    @Override
    public Set<Opened> opened(CaseNumber caseNumber, SecrecyUnitId receiving, Reader reader) {
      throw new IllegalStateException("whether a reading is allowed does not depend on all that consents open");
    }

    @Override
    public void hold(CaseNumber caseNumber) {
      assertThat(caseNumber).isEqualTo(CaseNumber.of(2026, 1));
    }

    @Override
    public Map<SecrecyUnitId, String> allowing(CaseNumber caseNumber, SecrecyUnitId receiving,
        InformationClass informationClass, Reader reader) {
      boolean open = world.consentNamesReader && receiving.equals(own) && informationClass == CLASS
          && reader.caseworker().equals(READER);
      return open ? Map.of(giving, "consent") : Map.of();
    }
  }

  private record OnlyOne(Caseworker known, World world) implements Directory {

    @Override
    public Optional<Caseworker> caseworker(CaseworkerId id) {
      return Optional.of(known).filter(each -> world.active && each.id().equals(id));
    }

    @Override
    public Collection<Caseworker> caseworkers() {
      return List.of(known);
    }

    @Override
    public Optional<Unit> unit(UnitId id) {
      return Optional.empty();
    }

    @Override
    public Collection<Unit> units() {
      return List.of();
    }

    @Override
    public Optional<IntakeGroup> intakeGroup(String municipality) {
      return Optional.empty();
    }

    @Override
    public Collection<IntakeGroup> intakeGroups() {
      return List.of();
    }

    @Override
    public Set<CaseworkerId> standsInFor(CaseworkerId caseworker) {
      return world.standsIn && caseworker.equals(READER) ? Set.of(ABSENT) : Set.of();
    }
  }
}
