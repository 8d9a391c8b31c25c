package se.gemensamingang.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.gemensamingang.casefile.EmergencyRequestId;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.PartyKind;
import se.gemensamingang.directory.Role;
import se.gemensamingang.directory.Unit;
import se.gemensamingang.emergency.EmergencyEvent.Kind;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.Refusal;
import se.gemensamingang.shared.SecrecyUnitId;
import se.gemensamingang.shared.UnitId;

/** What a request is by its events, what an answer must hold, and how long things last. */
class EmergencyRequestTest {

  private static final EmergencyRequestId REQUEST = EmergencyRequestId.random();
  private static final CaseNumber CASE = CaseNumber.of(2026, 1);

  @Test
  void isHeldByTheLastOneAskedUntilItIsAnswered() {
    assertThat(after(Kind.BEGUN).holder()).isEmpty();
    assertThat(after(Kind.BEGUN, Kind.SENT).holder()).isEmpty();
    assertThat(after(Kind.BEGUN, Kind.SENT, Kind.ASKED, Kind.ASKED).holder()).contains(new CaseworkerId("person-3"));
    assertThat(after(Kind.BEGUN, Kind.SENT, Kind.ASKED, Kind.ANSWERED).holder()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, names = {"CANCELLED", "ABANDONED", "WITHDRAWN"})
  void isHeldByNobodyAndFinishedOnceItIsClosed(Kind closing) {
    EmergencyRequest closed = after(Kind.BEGUN, Kind.SENT, Kind.ASKED, closing);

    assertThat(closed.holder()).isEmpty();
    assertThat(closed.isOpen()).isFalse();
    assertThat(closed.isFinishedForRequester()).isTrue();
  }

  @Test
  void isFinishedForTheRequesterOnlyWhenTheAnswerWasRead() {
    assertThat(after(Kind.BEGUN, Kind.SENT, Kind.ASKED, Kind.ANSWERED).isFinishedForRequester()).isFalse();
    assertThat(after(Kind.BEGUN, Kind.SENT, Kind.ASKED, Kind.ANSWERED, Kind.READ).isFinishedForRequester()).isTrue();
  }

  @Test
  void isNothingWithoutABeginning() {
    assertThatThrownBy(() -> after(Kind.SENT)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void disclosureNeedsAssessmentItemsClassLimitAndWhetherTheParticipantKnows() {
    assertThat(missing(new GivenAnswer(Decision.DISCLOSED, Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty(), Optional.of("x"))))
        .containsExactly("harmAssessment", "items", "itemsClass", "timeLimit", "participantKnows");
    assertThat(missing(new GivenAnswer(Decision.DISCLOSED, Optional.of("x"), Optional.of("x"),
        Optional.of(InformationClass.HEALTH), Optional.of(TimeLimit.ONE_DAY), Optional.of(false), Optional.empty())))
        .isEmpty();
  }

  @Test
  void noAlwaysCarriesAWayOn() {
    assertThat(missing(without(Decision.REFUSED))).containsExactly("harmAssessment", "wayOn");
    assertThat(missing(without(Decision.NO_INFORMATION))).containsExactly("wayOn");
  }

  @Test
  void textFormsTellNothingOfWhatWasWritten() {
    assertThat(new GivenAnswer(Decision.REFUSED, Optional.of("hemligt"), Optional.of("hemligt"), Optional.empty(),
        Optional.empty(), Optional.empty(), Optional.of("hemligt")).toString()).doesNotContain("hemligt");
    assertThat(new WrittenRequest(new SecrecyUnitId("unit"), "hemligt", "hemligt", "hemligt", Urgency.ONE_HOUR).toString())
        .doesNotContain("hemligt");
  }

  @ParameterizedTest
  @CsvSource({
      "ONE_DAY, 2026-11-26T12:00:00Z", "THREE_DAYS, 2026-11-28T12:00:00Z", "SEVEN_DAYS, 2026-12-02T12:00:00Z"})
  void limitIsOverAfterWholeDays(TimeLimit limit, Instant over) {
    assertThat(limit.after(Instant.parse("2026-11-25T12:00:00Z"))).isEqualTo(over);
  }

  @ParameterizedTest
  @CsvSource({
      "2026-11-25T08:00:00+01:00, 510", "2026-11-25T16:29:00+01:00, 1", "2026-11-25T16:30:00+01:00, 0",
      "2026-11-25T23:00:00+01:00, 0", "2026-11-28T08:00:00+01:00, 0", "2026-12-24T08:00:00+01:00, 0",
      "2026-07-01T06:00:00Z, 510"})
  void workingDayEndsHalfPastFourAndAFreeDayHasNothingLeft(ZonedDateTime now, int minutes) {
    Clock clock = Clock.fixed(now.toInstant(), ZoneId.of("Europe/Stockholm"));

    assertThat(new WorkingDayLeft(clock).minutes()).isEqualTo(minutes);
  }

  private static GivenAnswer without(Decision decision) {
    return new GivenAnswer(decision, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty());
  }

  private static List<String> missing(GivenAnswer answer) {
    return new AnswerCheck(answer).run().stream().map(Refusal::field).toList();
  }

  private static EmergencyRequest after(Kind... kinds) {
    return new EmergencyRequest(IntStream.range(0, kinds.length)
        .mapToObj(each -> EmergencyEvent.of(REQUEST, kinds[each], CASE, person(each), Instant.EPOCH)).toList());
  }

  private static Caseworker person(int number) {
    Unit unit = new Unit(new UnitId("unit"), "Enhet", new SecrecyUnitId("unit"), PartyKind.REGION);
    return new Caseworker(new CaseworkerId("person-" + number), "Namn", unit, Set.of(Role.CASEWORKER));
  }
}
