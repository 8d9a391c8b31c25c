package se.gemensamingang.casefile.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.gemensamingang.casefile.Identity;
import se.gemensamingang.casefile.KnownNumber;
import se.gemensamingang.casefile.StatedIdentity;
import se.gemensamingang.casefile.StatedParticipant;
import se.gemensamingang.shared.Answer;

/**
 * Name and number as they are written in a page. Its text form shows nothing.
 *
 * @param name the name
 * @param numberKind which number there is, or {@code NONE}
 * @param personalNumber the number
 * @param numberCertainty how sure the identity behind a samordningsnummer is
 * @param birthYear the birth year of somebody without a number
 * @param sex the sex of somebody without a number
 */
record IdentityForm(String name, String numberKind, String personalNumber, String numberCertainty, String birthYear,
    String sex) {

  private static final int DATE = 8;

  static IdentityForm blank() {
    return new IdentityForm("", "", "", "", "", "");
  }

  static IdentityForm of(Identity identity) {
    boolean none = identity.number().isEmpty();
    return new IdentityForm(identity.name(),
        identity.number().map(number -> number.kind().name()).orElse("NONE"),
        identity.number().map(KnownNumber::twelveDigits).map(IdentityForm::hyphened).orElse(""),
        identity.number().flatMap(KnownNumber::certainty).map(Enum::name).orElse(""),
        identity.birthYear().filter(year -> none).map(String::valueOf).orElse(""),
        identity.sex().filter(sex -> none).map(Enum::name).orElse(""));
  }

  static IdentityForm read(Map<String, String> given) {
    return new IdentityForm(field(given, "name"), field(given, "numberKind"), field(given, "personalNumber"),
        field(given, "numberCertainty"), field(given, "birthYear"), field(given, "sex"));
  }

  private static String field(Map<String, String> given, String key) {
    return given.getOrDefault(key, "").strip();
  }

  private static String hyphened(String twelveDigits) {
    return twelveDigits.substring(0, DATE) + "-" + twelveDigits.substring(DATE);
  }

  Answer<StatedIdentity> stated() {
    Map<String, Object> answers = new HashMap<>(
        Map.of("name", name, "numberKind", numberKind, "personalNumber", personalNumber,
            "numberCertainty", numberCertainty, "sex", sex));
    year().ifPresent(year -> answers.put("birthYear", year));
    return StatedParticipant.read(answers);
  }

  private Optional<Integer> year() {
    return birthYear.matches("\\d{4}") ? Optional.of(Integer.valueOf(birthYear)) : Optional.empty();
  }

  @Override
  public String toString() {
    return "IdentityForm[masked]";
  }
}
