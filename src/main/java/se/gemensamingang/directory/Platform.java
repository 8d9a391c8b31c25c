package se.gemensamingang.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A platform (plattform): where a participant is enrolled for common work.
 *
 * @param id its id
 * @param name its Swedish name
 * @param municipalities the codes of the municipalities it is for; empty when it is for all
 * @param targetGroups the codes of the target groups it is for; empty when it is for all
 * @param ages the age rule at enrolment, if there is one
 * @param capacity how many can be enrolled at the same time, if that is limited
 * @param meetings the coming meetings where enrolment is decided, today's included, the nearest first
 */
public record Platform(String id, String name, Set<String> municipalities, Set<String> targetGroups,
    Optional<AgeRule> ages, OptionalInt capacity, List<Meeting> meetings) {

  /**
   * The meeting where a referral comes up.
   *
   * @param ready the day the referral is ready
   * @return the first meeting whose stop day has not passed by then, or nothing when none is planned
   */
  public Optional<Meeting> meetingFor(LocalDate ready) {
    return meetings.stream().filter(meeting -> !meeting.stopDay().isBefore(ready)).findFirst();
  }
}
