package se.gemensamingang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.IntakeSeat;
import se.gemensamingang.directory.PartyKind;
import se.gemensamingang.directory.Role;
import se.gemensamingang.directory.Unit;
import se.gemensamingang.intake.AskEvent.Kind;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.SecrecyUnitId;
import se.gemensamingang.shared.UnitId;

/**
 * Plays random groups through random absences, disqualifications, silences, answers, votes and conclusions, in random
 * order, and holds what came of it against what the rules of the law say, counted here anew.
 */
class DecidingTogetherPropertyTest {

  private static final CaseNumber CASE = CaseNumber.of(2026, 1);
  private static final UnitId KNOWN = new UnitId("known");
  private static final int MOST_STEPS = 400;

  private final QuorumTable table = new QuorumTable();

  @Property(tries = 1000)
  void aDecisionIsWhatTheLawWants(@ForAll long seed) {
    Play play = new Play(new Random(seed));
    play.askEverybody();

    CountedPositions counted = CountedPositions.of(play.seats, play.positions());
    Agreement agreement = table.ask(counted);

    assertThat(counted.inFavour()).isEqualTo(play.said(Position.FOR));
    assertThat(counted.against()).isEqualTo(play.said(Position.AGAINST));
    if (agreement != Agreement.NO_QUORUM) {
      assertThat(play.answers.size() * 2).as("quorum").isGreaterThan(play.seats.size());
      decide(play, agreement);
    }
  }

  private static void decide(Play play, Agreement agreement) {
    Map<String, Position> opinions = agreement == Agreement.VOTE ? play.vote() : play.answers;
    long inFavour = opinions.values().stream().filter(Position.FOR::equals).count();
    long against = opinions.size() - inFavour;
    GroupVote vote = GroupVote.of(opinions.values());
    IntakeConclusion conclusion = play.conclusion();

    Answer<Outcome> answer = ConclusionCheck.check(vote, conclusion, KNOWN::equals);

    assertThat(vote.isTie()).as("casting vote").isEqualTo(inFavour == against);
    if (answer instanceof Answer.Accepted<Outcome> accepted) {
      boolean yes = accepted.value() == Outcome.ADMITTED || accepted.value() == Outcome.WAITLISTED;
      assertThat(yes ? inFavour >= against : against >= inFavour).as("majority").isTrue();
      if (accepted.value() == Outcome.NOT_ADMITTED) {
        assertThat(conclusion.recommendation()).isPresent();
        assertThat(conclusion.receivingUnit().filter(KNOWN::equals).isPresent()
            || conclusion.receivingUnit().isEmpty() && conclusion.receivingOutside().isPresent()).isTrue();
      }
      if (accepted.value() == Outcome.MORE_INFORMATION) {
        assertThat(conclusion.question()).isPresent();
      }
      if (conclusion.outcome().isEmpty()) {
        assertThat(against).as("prepared").isZero();
      }
    }
  }

  /** One group and one participant's case. */
  private static final class Play {

    private final Random random;
    private final List<IntakeSeat> seats = new ArrayList<>();
    private final Map<String, List<SeatCandidate>> orders = new HashMap<>();
    private final List<AskEvent> events = new ArrayList<>();
    private final Map<String, Position> answers = new LinkedHashMap<>();
    private final Set<CaseworkerId> disqualified = new HashSet<>();
    private Instant now = Instant.EPOCH;

    Play(Random random) {
      this.random = random;
      CaseworkerId shared = new CaseworkerId("shared");
      for (PartyKind party : PartyKind.values()) {
        if (party == PartyKind.MUNICIPALITY || random.nextInt(8) > 0) {
          Caseworker member = caseworker(party + "-member", party);
          seats.add(new IntakeSeat(party.code(), party, member, List.of()));
          List<SeatCandidate> order = new ArrayList<>(List.of(new SeatCandidate(member.id(), AsWhom.REPRESENTATIVE)));
          for (int deputy = random.nextInt(4); deputy > 0; deputy--) {
            order.add(new SeatCandidate(new CaseworkerId(party.code() + "-" + deputy), AsWhom.DEPUTY));
          }
          order.add(new SeatCandidate(random.nextInt(4) == 0 ? shared : new CaseworkerId(party.code() + "-head"), AsWhom.UNIT_HEAD));
          orders.put(party.code(), order);
        }
      }
    }

    private static Caseworker caseworker(String id, PartyKind party) {
      Unit unit = new Unit(new UnitId("unit"), "Enhet", new SecrecyUnitId("secrecy"), party);
      return new Caseworker(new CaseworkerId(id.toLowerCase().replace('_', '-')), "Ledamot", unit, Set.of(Role.INTAKE_MEMBER));
    }

    /** Asks in random order until each seat has answered or has nobody left; each step checks who holds what. */
    void askEverybody() {
      List<String> open = new ArrayList<>();
      for (IntakeSeat seat : seats) {
        if (ask(seat.id())) {
          open.add(seat.id());
        }
      }
      for (int step = 0; !open.isEmpty(); step++) {
        assertThat(step).as("the asking ends").isLessThan(MOST_STEPS);
        open.forEach(this::mustHaveOneHolder);
        String seat = open.get(random.nextInt(open.size()));
        if (!happens(seat)) {
          open.remove(seat);
        }
        now = now.plusSeconds(random.nextInt(100_000));
      }
    }

    private void mustHaveOneHolder(String seat) {
      List<SeatCandidate> order = orders.get(seat);
      Optional<CaseworkerId> holder = SeatHistory.of(seat, events).holder(order);
      boolean somebodyLeft = order.stream().anyMatch(each -> !disqualified.contains(each.caseworker()));
      assertThat(holder.isPresent()).as("one holder").isEqualTo(somebodyLeft);
      holder.ifPresent(who -> {
        assertThat(disqualified).doesNotContain(who);
        assertThat(order).extracting(SeatCandidate::caseworker).contains(who);
      });
    }

    /** Answers whether the seat is still waited for. */
    private boolean happens(String seat) {
      Optional<CaseworkerId> holder = SeatHistory.of(seat, events).holder(orders.get(seat));
      if (holder.isEmpty()) {
        return ask(seat);
      }
      switch (random.nextInt(6)) {
        case 0 -> {
          events.add(AskEvent.disqualified(CASE, seat, holder.get(), DisqualificationGround.AFFECTED, now));
          disqualified.add(holder.get());
          return ask(seat);
        }
        case 1, 2 -> {
          return ask(seat);
        }
        case 3 -> {
          events.add(AskEvent.about(CASE, seat, Kind.REMINDED, holder.get(), now));
          return true;
        }
        default -> {
          answers.put(seat, random.nextBoolean() ? Position.FOR : Position.AGAINST);
          return false;
        }
      }
    }

    private boolean ask(String seat) {
      List<SeatCandidate> order = orders.get(seat);
      Set<CaseworkerId> absent = order.stream().map(SeatCandidate::caseworker).filter(each -> random.nextInt(4) == 0)
          .collect(Collectors.toSet());
      Set<CaseworkerId> before = asked(seat);
      List<AskEvent> happened = SeatHistory.of(seat, events).ask(CASE, order, absent, now);
      events.addAll(happened);
      AskEvent last = happened.get(happened.size() - 1);
      if (last.kind() == Kind.ASKED) {
        CaseworkerId who = last.caseworker().orElseThrow();
        assertThat(before).as("nobody is asked twice").doesNotContain(who);
        assertThat(disqualified).doesNotContain(who);
        assertThat(absent).doesNotContain(who);
        return true;
      }
      assertThat(order).extracting(SeatCandidate::caseworker).as("nobody was left")
          .allMatch(each -> before.contains(each) || disqualified.contains(each) || absent.contains(each));
      boolean again = random.nextInt(3) > 0;
      if (again) {
        events.add(AskEvent.askAgain(CASE, seat, Optional.empty(), Optional.empty(), now));
      }
      return again && ask(seat);
    }

    private Set<CaseworkerId> asked(String seat) {
      Set<CaseworkerId> asked = new HashSet<>();
      for (AskEvent event : events) {
        if (event.seat().equals(seat) && event.kind() == Kind.ASK_AGAIN) {
          asked.clear();
        } else if (event.seat().equals(seat) && event.kind() == Kind.ASKED) {
          asked.add(event.caseworker().orElseThrow());
        }
      }
      return asked;
    }

    List<GivenPosition> positions() {
      return answers.entrySet().stream()
          .map(each -> new GivenPosition(each.getKey(), each.getValue(), new CaseworkerId("somebody"), now)).toList();
    }

    long said(Position position) {
      return answers.values().stream().filter(position::equals).count();
    }

    /** Each party that has answered votes, and may have changed its mind. */
    Map<String, Position> vote() {
      Map<String, Position> votes = new LinkedHashMap<>();
      answers.keySet().forEach(seat -> votes.put(seat, random.nextBoolean() ? Position.FOR : Position.AGAINST));
      return votes;
    }

    IntakeConclusion conclusion() {
      Outcome[] all = Outcome.values();
      Optional<Outcome> outcome = random.nextInt(5) == 0 ? Optional.empty() : Optional.of(all[random.nextInt(all.length)]);
      return new IntakeConclusion(outcome, "Skäl", maybe("Väg"), maybe("known").or(() -> maybe("unknown")).map(UnitId::new),
          maybe("Utanför"), maybe("Fråga"));
    }

    private Optional<String> maybe(String text) {
      return random.nextBoolean() ? Optional.of(text) : Optional.empty();
    }
  }
}
