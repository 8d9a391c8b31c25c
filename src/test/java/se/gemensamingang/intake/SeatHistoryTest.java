package se.gemensamingang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

class SeatHistoryTest {

  private static final CaseNumber CASE = CaseNumber.of(2026, 1);
  private static final String SEAT = "region";
  private static final CaseworkerId MEMBER = new CaseworkerId("member");
  private static final CaseworkerId DEPUTY = new CaseworkerId("deputy");
  private static final CaseworkerId HEAD = new CaseworkerId("head");
  private static final CaseworkerId NEW_MEMBER = new CaseworkerId("new-member");
  private static final List<SeatCandidate> ORDER = List.of(new SeatCandidate(MEMBER, AsWhom.REPRESENTATIVE),
      new SeatCandidate(DEPUTY, AsWhom.DEPUTY), new SeatCandidate(HEAD, AsWhom.UNIT_HEAD));
  private static final List<SeatCandidate> NEW_ORDER = List.of(new SeatCandidate(NEW_MEMBER, AsWhom.REPRESENTATIVE),
      new SeatCandidate(DEPUTY, AsWhom.DEPUTY), new SeatCandidate(HEAD, AsWhom.UNIT_HEAD));

  private final List<AskEvent> events = new ArrayList<>();

  @Test
  void beforeAnybodyIsAskedTheRepresentativeHoldsTheSeat() {
    assertThat(holder(ORDER)).contains(MEMBER);
  }

  @Test
  void oneIsAskedAfterTheOtherAndNobodyTwice() {
    assertThat(List.of(ask(), ask(), ask(), ask())).containsExactly("ASKED member", "ASKED deputy", "ASKED head", "NOBODY_LEFT");
    assertThat(ask()).isEqualTo("NOBODY_LEFT");
  }

  @Test
  void whoIsAbsentIsPassedOverAndThatIsNotedOnce() {
    assertThat(ask(MEMBER)).isEqualTo("ASKED deputy");
    ask(MEMBER);

    assertThat(events).filteredOn(event -> event.kind() == AskEvent.Kind.ABSENT).hasSize(1);
  }

  @Test
  void whoIsBackIsAskedBeforeTheUnitHead() {
    ask(MEMBER);

    assertThat(ask()).isEqualTo("ASKED member");
  }

  @Test
  void aDeputyWhoWasAskedKeepsTheStepWhenTheRepresentativeIsReplaced() {
    ask();
    ask();

    assertThat(holder(NEW_ORDER)).contains(DEPUTY);
  }

  @Test
  void theStepOfARepresentativeFollowsTheSeat() {
    ask();

    assertThat(holder(NEW_ORDER)).contains(NEW_MEMBER);
  }

  @Test
  void whenTheDeputyLeavesTheSeatWhoeverWasNotAskedFollows() {
    ask();
    ask();

    assertThat(holder(List.of(ORDER.get(0), ORDER.get(2)))).contains(HEAD);
  }

  @Test
  void whoIsDisqualifiedAtOneSeatIsAskedAtNone() {
    events.add(AskEvent.disqualified(CASE, "kommun", MEMBER, DisqualificationGround.AFFECTED, Instant.EPOCH));

    assertThat(ask()).isEqualTo("ASKED deputy");
    assertThat(holder(ORDER)).contains(DEPUTY);
  }

  @Test
  void askedAgainEverybodyMayBeAskedAgainButNobodyDisqualified() {
    ask();
    events.add(AskEvent.disqualified(CASE, SEAT, MEMBER, DisqualificationGround.AFFECTED, Instant.EPOCH));
    ask();
    ask();
    LocalDate until = LocalDate.of(2026, 12, 1);
    events.add(AskEvent.askAgain(CASE, SEAT, Optional.empty(), Optional.of(until), Instant.EPOCH));

    assertThat(ask()).isEqualTo("ASKED deputy");
    assertThat(SeatHistory.of(SEAT, events).until()).contains(until);
  }

  @Test
  void nobodyHoldsASeatWhereAllAreDisqualified() {
    for (SeatCandidate each : ORDER) {
      events.add(AskEvent.disqualified(CASE, SEAT, each.caseworker(), DisqualificationGround.AFFECTED, Instant.EPOCH));
    }

    assertThat(ask()).isEqualTo("NOBODY_LEFT");
    assertThat(holder(ORDER)).isEmpty();
  }

  private Optional<CaseworkerId> holder(List<SeatCandidate> order) {
    return SeatHistory.of(SEAT, events).holder(order);
  }

  private String ask(CaseworkerId... absent) {
    events.addAll(SeatHistory.of(SEAT, events).ask(CASE, ORDER, Set.of(absent), Instant.EPOCH));
    AskEvent last = events.get(events.size() - 1);
    return last.kind() + last.caseworker().map(who -> " " + who.value()).orElse("");
  }
}
