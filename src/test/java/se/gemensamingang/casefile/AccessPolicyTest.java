package se.gemensamingang.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
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
  private static final CaseworkerId OTHER = new CaseworkerId("other");
  private static final InformationClass CLASS = InformationClass.HEALTH;

  /** Everything that may matter, in every combination. */
  record World(boolean active, boolean employedByParty, boolean responsible, boolean openTask, boolean sameUnit,
      boolean consentNamesReader) {}

  @Provide
  Arbitrary<World> worlds() {
    Arbitrary<Boolean> either = Arbitraries.of(true, false);
    return Combinators.combine(either, either, either, either, either, either).as(World::new);
  }

  @Property
  void readsExactlyWhatTheLawLetsBeRead(@ForAll("worlds") World world) {
    assertThat(mayRead(world)).isEqualTo(oracle(world));
  }

  private static boolean oracle(World world) {
    if (!world.active || !world.employedByParty) {
      return false;
    }
    boolean hasSomethingToDo = world.responsible || world.openTask;
    boolean informationIsOpen = world.sameUnit || world.consentNamesReader;
    return hasSomethingToDo && informationIsOpen;
  }

  private static boolean mayRead(World world) {
    SecrecyUnitId giving = new SecrecyUnitId("giving");
    SecrecyUnitId own = world.sameUnit ? giving : new SecrecyUnitId("receiving");
    Unit unit = new Unit(new UnitId("unit"), "Enhet", own, world.employedByParty ? PartyKind.REGION : null);
    Caseworker reader = new Caseworker(READER, "Läsare", unit, Set.of(Role.CASEWORKER));
    Case theCase = new Case(CaseNumber.of(2026, 1), ParticipantId.random(), "kavlinge", OTHER, giving,
        Optional.of(world.responsible ? READER : OTHER), Instant.EPOCH);
    AccessPolicy policy = new AccessPolicy(
        new OnlyOne(reader, world.active),
        (caseworker, caseNumber) -> world.openTask && caseworker.equals(READER),
        (caseNumber, from, to, informationClass, named) ->
            world.consentNamesReader && from.equals(giving) && to.equals(own) && informationClass == CLASS
                && named.equals(READER) ? Optional.of("consent") : Optional.empty());
    return policy.participating(theCase, READER)
        .flatMap(caseworker -> policy.ground(theCase, caseworker, giving, CLASS)).isPresent();
  }

  private record OnlyOne(Caseworker known, boolean active) implements Directory {

    @Override
    public Optional<Caseworker> caseworker(CaseworkerId id) {
      return Optional.of(known).filter(each -> active && each.id().equals(id));
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
      return Set.of();
    }
  }
}
