package se.gemensamingang.intake;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import se.gemensamingang.directory.Meeting;
import se.gemensamingang.directory.Platform;

/** At which coming meeting of the platforms that are for a participant the case comes up. */
final class CaseMeetings {

  private final Collection<Platform> platforms;
  private final String municipality;
  private final Optional<String> targetGroup;

  CaseMeetings(Collection<Platform> platforms, String municipality, Optional<String> targetGroup) {
    this.platforms = platforms;
    this.municipality = municipality;
    this.targetGroup = targetGroup;
  }

  /**
   * The nearest coming meeting whose stop day had not passed when the referral was ready. An undecided case that has been
   * at a meeting comes up at the next one, because its stop day lies later still.
   */
  Optional<Meeting> readyOn(LocalDate day) {
    return platforms.stream().filter(this::isForParticipant).flatMap(platform -> platform.meetingFor(day).stream())
        .min(Comparator.comparing(Meeting::day));
  }

  private boolean isForParticipant(Platform platform) {
    return (platform.municipalities().isEmpty() || platform.municipalities().contains(municipality))
        && (platform.targetGroups().isEmpty() || targetGroup.filter(platform.targetGroups()::contains).isPresent());
  }
}
