package se.gemensamingang.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.gemensamingang.casefile.Case;
import se.gemensamingang.casefile.EmergencyRequestId;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.IntakeGroup;
import se.gemensamingang.directory.Organisation;
import se.gemensamingang.directory.PartyKind;
import se.gemensamingang.directory.Platform;
import se.gemensamingang.directory.Remit;
import se.gemensamingang.directory.Role;
import se.gemensamingang.directory.Unit;
import se.gemensamingang.directory.UnitKind;
import se.gemensamingang.emergency.AskingHolders.Asked;
import se.gemensamingang.emergency.EmergencyEvent.Kind;
import se.gemensamingang.fixtures.CaseTeamNotAsked;
import se.gemensamingang.fixtures.CasesNotAsked;
import se.gemensamingang.fixtures.DirectoryNotAsked;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.ParticipantId;
import se.gemensamingang.shared.SecrecyUnitId;
import se.gemensamingang.shared.UnitId;

/**
 * Random authorities, teams, absences and people who leave meanwhile: nobody is asked twice, an open request has exactly
 * one holder as long as there is anybody, and they are asked in the order that is written down again here as a rank.
 */
class AskingPropertyTest {

  private static final CaseNumber CASE = CaseNumber.of(2026, 1);
  private static final SecrecyUnitId AUTHORITY = new SecrecyUnitId("authority");
  private static final Unit SERVING = new Unit(new UnitId("serving"), "Enhet", AUTHORITY, PartyKind.REGION);
  private static final Unit ELSEWHERE = new Unit(new UnitId("elsewhere"), "Enhet", AUTHORITY, PartyKind.REGION);
  private static final Unit OFFICE = new Unit(new UnitId("office"), "Kansli", AUTHORITY, null);
  private static final Unit OWN = new Unit(new UnitId("own"), "Egen", new SecrecyUnitId("own"), PartyKind.MUNICIPALITY);
  private static final CaseworkerId REQUESTER = new CaseworkerId("requester");

  /** Where somebody works and as what. */
  enum Place { SERVING, ELSEWHERE, OFFICE, OTHER_AUTHORITY }

  /** One person; {@code absent} only where somebody stands in; {@code leavesAfter} that many have been asked. */
  record Person(Place place, boolean head, boolean member, boolean absent, int leavesAfter) {}

  @Provide
  Arbitrary<List<Person>> people() {
    Arbitrary<Boolean> either = Arbitraries.of(true, false);
    Arbitrary<Person> person = Combinators.combine(Arbitraries.of(Place.values()), either, either, either,
        Arbitraries.integers().between(0, 12)).as(Person::new);
    return person.list().ofMaxSize(9);
  }

  @Property
  void nobodyIsAskedTwiceAndAnOpenRequestHasExactlyOneHolder(@ForAll("people") List<Person> people) {
    World world = new World(people);
    AskingHolders asking = world.asking();
    EmergencyRequestId request = world.sent();
    Asked came = Asked.NEXT;
    for (int turn = 0; came == Asked.NEXT && turn <= people.size() + 1; turn++) {
      List<CaseworkerId> before = world.asked(request);
      Optional<CaseworkerId> expected = world.expectedNext(before);
      came = asking.askNext(request);
      List<CaseworkerId> after = world.asked(request);

      assertThat(after).doesNotHaveDuplicates().doesNotContain(REQUESTER);
      assertThat(after.subList(0, before.size())).isEqualTo(before);
      assertThat(after.subList(before.size(), after.size())).isEqualTo(expected.stream().toList());
      boolean lastIsThere = !after.isEmpty() && world.isThere(after.get(after.size() - 1));
      assertThat(came == Asked.NOBODY).isEqualTo(expected.isEmpty() && !lastIsThere);
      assertThat(world.havingIt(request)).isEqualTo(came == Asked.NOBODY
          ? Set.of() : Set.of(after.get(after.size() - 1)));
    }
    assertThat(came).isNotEqualTo(Asked.NEXT);
  }

  /** Everything that matters, in memory, with the order of asking worked out by ranks. */
  private static final class World implements DirectoryNotAsked, Organisation, CaseTeamNotAsked, CasesNotAsked, EmergencyRecords {

    private final List<Person> people;
    private final Map<CaseworkerId, Person> byId = new LinkedHashMap<>();
    private final List<EmergencyEvent> events = new ArrayList<>();

    private World(List<Person> people) {
      this.people = people;
      IntStream.range(0, people.size()).forEach(each -> byId.put(id(each), people.get(each)));
    }

    private static CaseworkerId id(int index) {
      return new CaseworkerId("person-" + index);
    }

    private AskingHolders asking() {
      HoldingAuthorities authorities = new HoldingAuthorities(this);
      return new AskingHolders(this, new AskingOrder(this, this, authorities), this, this,
          Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    private EmergencyRequestId sent() {
      EmergencyRequestId request = EmergencyRequestId.random();
      Caseworker requester = caseworker(REQUESTER).orElseThrow();
      add(EmergencyEvent.of(request, Kind.BEGUN, CASE, requester, Instant.EPOCH));
      add(EmergencyEvent.of(request, Kind.SENT, CASE, requester, Instant.EPOCH).to(AUTHORITY, Urgency.ONE_HOUR));
      return request;
    }

    private List<CaseworkerId> asked(EmergencyRequestId request) {
      return find(request).orElseThrow().asked();
    }

    /** Everybody who may read the request because it is theirs; nobody has been answered, so no step is asked for. */
    private Set<CaseworkerId> havingIt(EmergencyRequestId request) {
      HandledRequests handled = new HandledRequests(this, null, this);
      return byId.keySet().stream().filter(each -> handled.isInTheHandsOf(request, each)).collect(Collectors.toSet());
    }

    private boolean isThere(CaseworkerId who) {
      return byId.get(who).leavesAfter > events.stream().filter(each -> each.kind() == Kind.ASKED).count();
    }

    /** The person of the lowest rank who is there, not absent and not asked; of equals the first by id. */
    private Optional<CaseworkerId> expectedNext(List<CaseworkerId> asked) {
      return byId.keySet().stream().filter(this::isThere).filter(each -> !asked.contains(each))
          .filter(each -> !isAbsent(each)).filter(each -> rank(each) < 6)
          .min((one, other) -> rank(one) != rank(other)
              ? Integer.compare(rank(one), rank(other)) : one.value().compareTo(other.value()));
    }

    private int rank(CaseworkerId who) {
      Person person = byId.get(who);
      if (person.place == Place.OFFICE || person.place == Place.OTHER_AUTHORITY) {
        return 6;
      }
      Set<Integer> ranks = new HashSet<>(List.of(6, ownRank(person)));
      standsInFor(who).forEach(absent -> ranks.addAll(byId.get(absent).member ? Set.of(1) : Set.of()));
      standsInFor(who).stream().map(byId::get).filter(Person::head)
          .forEach(absent -> ranks.add(absent.place == Place.SERVING ? 3 : 5));
      return ranks.stream().min(Integer::compare).orElseThrow();
    }

    private static int ownRank(Person person) {
      int asHead = person.head ? person.place == Place.SERVING ? 2 : 4 : 6;
      return person.member ? 0 : asHead;
    }

    private boolean isAbsent(CaseworkerId who) {
      return byId.keySet().stream().anyMatch(each -> standsInFor(each).contains(who));
    }

    /** Whoever has the next number stands in for somebody absent, in the same authority and not absent. */
    @Override
    public Set<CaseworkerId> standsInFor(CaseworkerId caseworker) {
      List<CaseworkerId> ids = List.copyOf(byId.keySet());
      int at = ids.indexOf(caseworker);
      if (at < 1) {
        return Set.of();
      }
      Person absent = people.get(at - 1);
      Person substitute = people.get(at);
      boolean stands = absent.absent && !substitute.absent && isOfAuthority(absent) && isOfAuthority(substitute)
          && isThere(ids.get(at - 1)) && isThere(caseworker);
      return stands ? Set.of(ids.get(at - 1)) : Set.of();
    }

    private static boolean isOfAuthority(Person person) {
      return person.place == Place.SERVING || person.place == Place.ELSEWHERE;
    }

    @Override
    public Optional<Caseworker> caseworker(CaseworkerId id) {
      if (id.equals(REQUESTER)) {
        return Optional.of(new Caseworker(REQUESTER, "Frågar", OWN, Set.of(Role.CASEWORKER)));
      }
      return Optional.ofNullable(byId.get(id)).filter(person -> isThere(id)).map(person -> new Caseworker(id, "Namn",
          unit(person.place), person.head ? Set.of(Role.UNIT_HEAD) : Set.of(Role.CASEWORKER)));
    }

    private static Unit unit(Place place) {
      return switch (place) {
        case SERVING -> SERVING;
        case ELSEWHERE -> ELSEWHERE;
        case OFFICE -> OFFICE;
        case OTHER_AUTHORITY -> OWN;
      };
    }

    @Override
    public Collection<Caseworker> caseworkers() {
      return byId.keySet().stream().flatMap(each -> caseworker(each).stream()).toList();
    }

    @Override
    public Set<CaseworkerId> members(CaseNumber caseNumber) {
      Set<CaseworkerId> members = byId.keySet().stream().filter(each -> byId.get(each).member).collect(Collectors.toSet());
      members.add(REQUESTER);
      return members;
    }

    @Override
    public Collection<Remit> remits() {
      return List.of(remit(SERVING, "kavlinge"), remit(ELSEWHERE, "lomma"));
    }

    private static Remit remit(Unit unit, String municipality) {
      return new Remit(unit, UnitKind.PRIMARY_CARE, Set.of(municipality), Set.of(), null, null);
    }

    @Override
    public Optional<Case> find(CaseNumber caseNumber) {
      return Optional.of(new Case(CASE, ParticipantId.random(), "kavlinge", REQUESTER, OWN.secrecyUnit(),
          Optional.of(REQUESTER), Instant.EPOCH));
    }

    @Override
    public void add(EmergencyEvent event) {
      events.add(event);
    }

    @Override
    public Optional<EmergencyRequest> find(EmergencyRequestId request) {
      return Optional.of(new EmergencyRequest(events));
    }

    @Override
    public void hold(CaseNumber caseNumber) {
      assertThat(caseNumber).isEqualTo(CASE);
    }

    @Override
    public List<EmergencyRequest> in(CaseNumber caseNumber) {
      throw notAsked();
    }

    @Override
    public List<EmergencyEvent> of(CaseworkerId caseworker, Instant since) {
      throw notAsked();
    }

    @Override
    public List<Unit> serving(UnitKind kind, String municipality, String targetGroup) {
      throw notAsked();
    }

    @Override
    public Optional<Unit> answeringFor(UnitId unit) {
      throw notAsked();
    }

    @Override
    public Collection<Platform> platforms() {
      throw notAsked();
    }

    @Override
    public Optional<IntakeGroup> intakeGroup(String platform, String municipality) {
      throw notAsked();
    }

    private static IllegalStateException notAsked() {
      return new IllegalStateException("not needed to know whom to ask");
    }
  }
}
