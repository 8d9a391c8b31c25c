package se.gemensamingang.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.gemensamingang.accesslog.ReadTrace;
import se.gemensamingang.casefile.EmergencyLetter.Kind;
import se.gemensamingang.database.BoundTo;
import se.gemensamingang.database.Encrypted;
import se.gemensamingang.database.Encryption;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.directory.PartyKind;
import se.gemensamingang.directory.Role;
import se.gemensamingang.directory.Unit;
import se.gemensamingang.fixtures.CaseTeamNotAsked;
import se.gemensamingang.fixtures.CasesNotAsked;
import se.gemensamingang.fixtures.DirectoryNotAsked;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.ParticipantId;
import se.gemensamingang.shared.SecrecyUnitId;
import se.gemensamingang.shared.UnitId;

/**
 * Random teams, tasks, substitutes, times and readers: what was written in an emergency request is read by exactly those
 * whom the sentence of the law, written down again here, lets read it, and each reading leaves exactly one trace.
 */
class EmergencyLettersPropertyTest {

  private static final CaseNumber CASE = CaseNumber.of(2026, 1);
  private static final EmergencyRequestId REQUEST = EmergencyRequestId.random();
  private static final Instant WRITTEN = Instant.parse("2026-11-25T12:00:00Z");
  private static final long LIMIT_IN_SECONDS = 86_400;

  /** Everybody who may try: the one who asked, colleagues and a substitute, the authority's, and others. */
  enum Who {
    REQUESTER("asking", true), COLLEAGUE("asking", true), SUBSTITUTE_OF_REQUESTER("asking", true),
    GIVER("giving", true), GIVERS_COLLEAGUE("giving", true), FORMER_HOLDER("giving", true),
    HEAD_OF_GIVERS("giving", true), SUBSTITUTE_OF_HEAD("giving", true), HEAD_ELSEWHERE("third", true),
    OUTSIDER("third", true), EMPLOYED_BY_THE_ASSOCIATION("association", false);

    private final String unit;
    private final boolean atParty;

    Who(String unit, boolean atParty) {
      this.unit = unit;
      this.atParty = atParty;
    }

    private CaseworkerId id() {
      return new CaseworkerId(name().toLowerCase().replace('_', '-'));
    }
  }

  /** The state of the world when somebody reads; seconds count from the writing. */
  record World(Set<Who> team, Set<Who> withTask, Set<Who> left, boolean substitutesStandIn, Optional<Who> holder,
      boolean answered, long seconds, boolean protectedParticipant) {}

  @Provide
  Arbitrary<World> worlds() {
    Arbitrary<Set<Who>> some = Arbitraries.of(Who.values()).set();
    Arbitrary<Boolean> either = Arbitraries.of(true, false);
    Arbitrary<Long> seconds = Arbitraries.oneOf(Arbitraries.longs().between(0, 2 * LIMIT_IN_SECONDS),
        Arbitraries.of(LIMIT_IN_SECONDS - 1, LIMIT_IN_SECONDS, LIMIT_IN_SECONDS + 1));
    return Combinators.combine(some, some, Arbitraries.of(Who.values()).set().ofMaxSize(2), either,
        Arbitraries.of(Who.GIVER, Who.FORMER_HOLDER, Who.OUTSIDER).optional(), either, seconds, either).as(World::new);
  }

  @Property
  void everyLetterIsReadByExactlyThoseWhoMayAndEachReadingLeavesOneTrace(@ForAll("worlds") World world) {
    Ground ground = new Ground(world);
    for (Who who : Who.values()) {
      for (Kind kind : Kind.values()) {
        int before = ground.traces.size();
        Optional<EmergencyLetter> read = ground.letters().read(REQUEST, kind, new Reader(who.id(), "a-form"));

        assertThat(read.isPresent()).as(who + " " + kind).isEqualTo(mayRead(world, who, kind));
        assertThat(ground.traces.size() - before).as(who + " " + kind).isEqualTo(read.isPresent() ? 1 : 0);
        read.ifPresent(letter -> assertThat(letter.texts()).containsOnly(Map.entry("text", kind.name())));
        read.ifPresent(letter -> assertThat(ground.traces.get(before)).isEqualTo(trace(who, kind)));
      }
    }
  }

  @Property
  void pageShowsTheSameLettersAsReadingThemOneByOne(@ForAll("worlds") World world) {
    Ground ground = new Ground(world);
    for (Who who : Who.values()) {
      int before = ground.traces.size();
      List<Kind> shown = ground.letters().in(CASE, new Reader(who.id(), "case-page")).stream()
          .map(EmergencyLetter::kind).toList();

      assertThat(shown).containsExactlyElementsOf(
          List.of(Kind.values()).stream().filter(kind -> mayRead(world, who, kind)).toList());
      assertThat(ground.traces.size() - before).isEqualTo(shown.size());
    }
  }

  /** The sentence of the law, over what was put in. */
  private static boolean mayRead(World world, Who who, Kind kind) {
    if (world.left.contains(who) || !who.atParty) {
      return false;
    }
    if (isTold(kind) && world.protectedParticipant && who != Who.REQUESTER) {
      return false;
    }
    boolean answersForIt = world.answered && (who == Who.GIVER || who == Who.HEAD_OF_GIVERS
        || who == Who.SUBSTITUTE_OF_HEAD && world.substitutesStandIn && !world.left.contains(Who.HEAD_OF_GIVERS));
    if (answersForIt || !participates(world, who)) {
      return answersForIt;
    }
    return switch (kind) {
      case REQUEST -> who.unit.equals("asking") || world.holder.filter(each -> each == who).isPresent();
      case DISCLOSURE -> who.unit.equals("giving") || who == Who.REQUESTER && world.seconds < LIMIT_IN_SECONDS;
      case REFUSAL -> who.unit.equals("giving") || who == Who.REQUESTER;
      case ASSESSMENT, NOT_TOLD -> who.unit.equals("giving");
    };
  }

  private static boolean participates(World world, Who who) {
    return Stream.concat(Stream.of(who), inWhoseStead(world, who))
        .anyMatch(each -> world.team.contains(each) || world.withTask.contains(each));
  }

  private static Stream<Who> inWhoseStead(World world, Who who) {
    return switch (who) {
      case SUBSTITUTE_OF_REQUESTER -> Stream.of(Who.REQUESTER).filter(absent -> world.substitutesStandIn);
      case SUBSTITUTE_OF_HEAD -> Stream.of(Who.HEAD_OF_GIVERS).filter(absent -> world.substitutesStandIn);
      default -> Stream.empty();
    };
  }

  /** The letter that this test lets tell where the participant is. */
  private static boolean isTold(Kind kind) {
    return classOf(kind) == InformationClass.CONTACT;
  }

  private static InformationClass classOf(Kind kind) {
    return kind == Kind.DISCLOSURE ? InformationClass.CONTACT : InformationClass.HEALTH;
  }

  private static ReadTrace trace(Who who, Kind kind) {
    SecrecyUnitId giving = new SecrecyUnitId(kind == Kind.REQUEST ? "asking" : "giving");
    String ground = who.unit.equals(giving.value()) ? "own-unit" : "emergency:" + REQUEST;
    return new ReadTrace(who.id(), new UnitId(who.unit), Ground.PARTICIPANT, CASE, classOf(kind), "a-form", ground,
        Set.of(giving)).of(kind.name());
  }

  /** Everything around the letters, in memory. */
  private static final class Ground implements DirectoryNotAsked, CaseTeamNotAsked, CasesNotAsked, SealedLetters, Encryption {

    private static final ParticipantId PARTICIPANT = ParticipantId.random();

    private final World world;
    private final List<ReadTrace> traces = new ArrayList<>();
    private final List<Sealed> kept = new ArrayList<>();
    private Instant now = WRITTEN;

    private Ground(World world) {
      this.world = world;
      EmergencyLetters writing = letters(new Everybody());
      for (Kind kind : Kind.values()) {
        Who writer = kind == Kind.REQUEST ? Who.REQUESTER : Who.GIVER;
        boolean given = kind == Kind.DISCLOSURE || kind == Kind.REFUSAL;
        writing.write(new EmergencyLetter(REQUEST, kind, CASE, classOf(kind), writer.id(),
            given ? Optional.of(Who.REQUESTER.id()) : Optional.empty(),
            kind == Kind.DISCLOSURE ? Optional.of(WRITTEN.plusSeconds(LIMIT_IN_SECONDS)) : Optional.empty(),
            Map.of("text", kind.name())));
      }
      now = WRITTEN.plusSeconds(world.seconds);
    }

    private EmergencyLetters letters() {
      return letters(this);
    }

    private EmergencyLetters letters(Directory directory) {
      AccessPolicy policy = new AccessPolicy(directory, this, (who, number) -> world.withTask.stream()
          .anyMatch(each -> each.id().equals(who)), new NoConsents());
      return new EmergencyLettersOfCases(this, this, directory, policy, new OnlyTheRequesterKnows(),
          new Held(), traces::add, this, new AnswerText(), Clock.fixed(now, ZoneId.of("Z")));
    }

    /** The request in the hands of the holder, answered or not. */
    private final class Held implements EmergencyHolders {

      @Override
      public boolean isInTheHandsOf(EmergencyRequestId request, CaseworkerId reader) {
        return world.holder.map(Who::id).filter(reader::equals).isPresent();
      }

      @Override
      public List<AnsweredRequest> answeredIn(CaseNumber caseNumber) {
        return world.answered
            ? List.of(new AnsweredRequest(REQUEST, new SecrecyUnitId("giving"), Set.of(Who.GIVER.id()))) : List.of();
      }
    }

    /** Protection that lets nobody but the requester know where the participant is. */
    private final class OnlyTheRequesterKnows extends ProtectedIdentities {

      private OnlyTheRequesterKnows() {
        super(null, null, null);
      }

      @Override
      boolean mayKnow(Case theCase, CaseworkerId reader) {
        return !world.protectedParticipant || reader.equals(Who.REQUESTER.id());
      }
    }

    @Override
    public Optional<Caseworker> caseworker(CaseworkerId id) {
      return List.of(Who.values()).stream().filter(who -> who.id().equals(id)).filter(who -> !world.left.contains(who))
          .findFirst().map(Ground::known);
    }

    private static Caseworker known(Who who) {
      Unit unit = new Unit(new UnitId(who.unit), "Enhet", new SecrecyUnitId(who.unit),
          who.atParty ? PartyKind.REGION : null);
      boolean head = who == Who.HEAD_OF_GIVERS || who == Who.HEAD_ELSEWHERE;
      return new Caseworker(who.id(), "Namn", unit, Set.of(head ? Role.UNIT_HEAD : Role.CASEWORKER));
    }

    @Override
    public Set<CaseworkerId> standsInFor(CaseworkerId caseworker) {
      return List.of(Who.values()).stream().filter(who -> who.id().equals(caseworker))
          .flatMap(who -> inWhoseStead(world, who)).map(Who::id).collect(Collectors.toSet());
    }

    @Override
    public Set<CaseworkerId> members(CaseNumber caseNumber) {
      return new HashSet<>(world.team.stream().map(Who::id).toList());
    }

    @Override
    public Optional<Case> find(CaseNumber caseNumber) {
      return Optional.of(new Case(CASE, PARTICIPANT, "kavlinge", Who.REQUESTER.id(), new SecrecyUnitId("asking"),
          Optional.of(Who.REQUESTER.id()), Instant.EPOCH));
    }

    @Override
    public void add(Case theCase, Sealed letter, Instant at) {
      kept.add(letter);
    }

    @Override
    public Optional<Sealed> newest(EmergencyRequestId request, Kind kind) {
      return kept.stream().filter(each -> each.kind() == kind).findFirst();
    }

    @Override
    public List<Sealed> in(CaseNumber caseNumber) {
      return kept;
    }

    /** Opens only where it was sealed. */
    @Override
    public Encrypted encrypt(String clear, BoundTo boundTo) {
      return new Encrypted((boundTo.parts() + "|" + clear).getBytes(StandardCharsets.UTF_8), "key");
    }

    @Override
    public String decrypt(Encrypted value, BoundTo boundTo) {
      String sealed = new String(value.bytes(), StandardCharsets.UTF_8);
      assertThat(sealed).startsWith(boundTo.parts() + "|");
      return sealed.substring((boundTo.parts() + "|").length());
    }

    /** The directory at the time of writing, when nobody had left. */
    private final class Everybody implements DirectoryNotAsked {

      @Override
      public Optional<Caseworker> caseworker(CaseworkerId id) {
        return List.of(Who.values()).stream().filter(who -> who.id().equals(id)).findFirst().map(Ground::known);
      }
    }
  }

  /** No consent opens anything here. */
  private static final class NoConsents implements ConsentsInForce {

    @Override
    public Set<Opened> opened(CaseNumber caseNumber, SecrecyUnitId receiving, Reader reader) {
      throw new IllegalStateException("no consent opens what was written in an emergency request");
    }

    @Override
    public void hold(CaseNumber caseNumber) {
      throw new IllegalStateException("no consent opens what was written in an emergency request");
    }

    @Override
    public Map<SecrecyUnitId, String> allowing(CaseNumber caseNumber, SecrecyUnitId receiving,
        InformationClass informationClass, Reader reader) {
      throw new IllegalStateException("no consent opens what was written in an emergency request");
    }
  }
}
