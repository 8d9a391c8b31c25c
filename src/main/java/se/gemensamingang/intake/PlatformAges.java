package se.gemensamingang.intake;

/** Which ages each platform enrols; answered by the decision table {@code platform-age}. */
@FunctionalInterface
public interface PlatformAges {

  /**
   * The ages at enrolment. Nobody is discharged for growing older.
   *
   * @param platform the platform's id
   * @return its limits; {@link AgeLimits#NONE} when the table says nothing about the platform
   */
  AgeLimits of(String platform);
}
