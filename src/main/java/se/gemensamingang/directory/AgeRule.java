package se.gemensamingang.directory;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How old a participant must be at enrolment, in whole years, both ends counted. Nobody is discharged for growing older
 * (seed 004: "man skrivs inte ut när man fyller 25 men man kan inte skrivas in när man är över 25").
 *
 * @param from the youngest age
 * @param to the oldest age
 */
public record AgeRule(int from, int to) {

  /** @throws IllegalArgumentException when the ages are negative or turned round */
  public AgeRule {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("the ages are turned round");
    }
  }

  /**
   * Whether somebody may be enrolled.
   *
   * @param birth the day of birth
   * @param enrolment the day of enrolment
   * @return true when the age on that day is within the rule
   */
  public boolean allows(LocalDate birth, LocalDate enrolment) {
    long age = ChronoUnit.YEARS.between(birth, enrolment);
    return !birth.isAfter(enrolment) && age >= from && age <= to;
  }
}
