package se.gemensamingang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.gemensamingang.directory.Meeting;
import se.gemensamingang.directory.Platform;

/** A case comes up at the first meeting of its platforms whose stop day had not passed when the referral was registered. */
class CaseMeetingsTest {

  private static final Meeting FIRST = meeting("2026-12-01", "2026-11-24");
  private static final Meeting SECOND = meeting("2026-12-15", "2026-12-08");

  @ParameterizedTest
  @CsvSource({"2026-11-20, 2026-12-01", "2026-11-24, 2026-12-01", "2026-11-25, 2026-12-15", "2026-12-08, 2026-12-15"})
  void stopDayIsTheLastDayToBeInTime(LocalDate registered, LocalDate comesUp) {
    Platform platform = platform(Set.of("kavlinge"), Set.of(), FIRST, SECOND);

    assertThat(meetings("kavlinge", "KAA", platform).readyOn(registered)).map(Meeting::day).contains(comesUp);
  }

  @Test
  void undecidedCaseComesUpAtTheNextMeetingWhenItsOwnIsOver() {
    Platform afterTheFirst = platform(Set.of("kavlinge"), Set.of(), SECOND);

    assertThat(meetings("kavlinge", "KAA", afterTheFirst).readyOn(LocalDate.of(2026, 11, 20))).contains(SECOND);
  }

  @Test
  void nearestMeetingCountsWhereSeveralPlatformsAreForTheParticipant() {
    Platform later = platform(Set.of(), Set.of(), SECOND);
    Platform sooner = platform(Set.of("kavlinge"), Set.of("KAA"), FIRST);

    assertThat(meetings("kavlinge", "KAA", later, sooner).readyOn(LocalDate.of(2026, 11, 20))).contains(FIRST);
  }

  @Test
  void platformForOthersHasNoMeetingForTheParticipant() {
    Platform elsewhere = platform(Set.of("burlov"), Set.of(), FIRST);
    Platform forOthers = platform(Set.of("kavlinge"), Set.of("ADULTS"), FIRST);

    assertThat(meetings("kavlinge", "KAA", elsewhere, forOthers).readyOn(LocalDate.of(2026, 11, 20))).isEmpty();
  }

  @Test
  void afterTheLastStopDayNoMeetingIsPlanned() {
    Platform platform = platform(Set.of("kavlinge"), Set.of(), FIRST);

    assertThat(meetings("kavlinge", "KAA", platform).readyOn(LocalDate.of(2026, 11, 25))).isEmpty();
  }

  private static CaseMeetings meetings(String municipality, String targetGroup, Platform... platforms) {
    return new CaseMeetings(List.of(platforms), municipality, Optional.of(targetGroup));
  }

  private static Platform platform(Set<String> municipalities, Set<String> targetGroups, Meeting... meetings) {
    return new Platform("trial", "Prov", municipalities, targetGroups, Optional.empty(), OptionalInt.empty(),
        List.of(meetings));
  }

  private static Meeting meeting(String day, String stopDay) {
    return new Meeting(LocalDate.parse(day), LocalDate.parse(stopDay));
  }
}
