package se.gemensamingang.intake;

import java.util.Optional;
import se.gemensamingang.casefile.AgeSpan;

/**
 * The ages of a target group on the day of registration, in whole years, both ends counted.
 *
 * @param youngest the youngest age; nothing when there is no lower limit
 * @param oldest the oldest age; nothing when there is no upper limit
 */
public record AgeLimits(Optional<Integer> youngest, Optional<Integer> oldest) {

  /** A group for every age. */
  public static final AgeLimits NONE = new AgeLimits(Optional.empty(), Optional.empty());

  /** Why an age is certainly outside, for the referrer; nothing when it may be inside. */
  Optional<String> refusing(AgeSpan age) {
    return youngest.filter(limit -> age.most() < limit)
        .map(limit -> "Målgruppen är för den som har fyllt " + limit + " år, och det har deltagaren inte.")
        .or(() -> oldest.filter(limit -> age.least() > limit)
            .map(limit -> "Målgruppen är för den som inte har fyllt " + (limit + 1) + " år, och det har deltagaren."))
        .map(reason -> reason + " Välj en annan målgrupp, eller kontrollera numret eller födelseåret.");
  }
}
