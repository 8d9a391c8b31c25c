package se.gemensamingang.intake;

import java.util.Optional;
import se.gemensamingang.casefile.AgeSpan;

/**
 * The age rule of a platform, in words and as a check at enrolment (seed 004: "man skrivs inte ut när man fyller 25 men man
 * kan inte skrivas in när man är över 25").
 *
 * @param name the platform's name
 * @param limits its ages
 */
record PlatformRule(String name, AgeLimits limits) {

  /** The rule as the group reads it; nothing when there is none. */
  Optional<String> inWords() {
    if (limits.youngest().isEmpty() && limits.oldest().isEmpty()) {
      return Optional.empty();
    }
    String from = limits.youngest().map(age -> "har fyllt " + age).orElse("");
    String to = limits.oldest().map(age -> "inte har fyllt " + (age + 1)).orElse("");
    String both = from.isEmpty() || to.isEmpty() ? from + to : from + " men " + to;
    return Optional.of(name + " är för den som " + both + " år den dag hen skrivs in. Ingen skrivs ut för att hen fyller år.");
  }

  /** Why somebody of this age cannot be enrolled today; nothing when it may be possible. */
  Optional<String> refusing(AgeSpan age) {
    boolean tooYoung = limits.youngest().filter(limit -> age.most() < limit).isPresent();
    boolean tooOld = limits.oldest().filter(limit -> age.least() > limit).isPresent();
    return tooYoung || tooOld ? inWords() : Optional.empty();
  }
}
