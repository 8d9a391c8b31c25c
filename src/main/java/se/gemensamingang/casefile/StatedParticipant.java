package se.gemensamingang.casefile;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.gemensamingang.shared.Answer;

/** Reads who the participant is said to be from the answers of a form. That there is no number is an ordinary answer. */
public final class StatedParticipant {

  private static final String NAME = "name";
  private static final String NUMBER_KIND = "numberKind";
  private static final String PERSONAL_NUMBER = "personalNumber";
  private static final String CERTAINTY = "numberCertainty";
  private static final String BIRTH_YEAR = "birthYear";
  private static final String SEX = "sex";

  /** The keys of the answers that are read. */
  public static final Set<String> ANSWERS = Set.of(NAME, NUMBER_KIND, PERSONAL_NUMBER, CERTAINTY, BIRTH_YEAR, SEX);

  private enum Kind {
    PERSONAL_NUMBER, COORDINATION_NUMBER, NONE
  }

  private StatedParticipant() {}

  /**
   * Reads the answers.
   *
   * @param answers {@code name}; {@code numberKind}, which is the code of a {@link NumberKind} or {@code NONE};
   *     {@code personalNumber}, {@code numberCertainty}, {@code birthYear} as a number and {@code sex}
   * @return who it is said to be, or what is missing, at its field
   */
  public static Answer<StatedIdentity> read(Map<String, Object> answers) {
    Optional<Kind> kind = choice(Kind.class, answers.get(NUMBER_KIND));
    if (kind.isEmpty()) {
      return Answer.refused(NUMBER_KIND, "Välj om deltagaren har ett nummer.");
    }
    return number(kind.get(), answers).map(number -> new StatedIdentity((String) answers.get(NAME), number));
  }

  private static Answer<StatedNumber> number(Kind kind, Map<String, Object> answers) {
    String digits = (String) answers.get(PERSONAL_NUMBER);
    return switch (kind) {
      case PERSONAL_NUMBER -> Answer.accepted(new StatedNumber.OfResident(digits));
      case COORDINATION_NUMBER -> coordination(digits, answers);
      case NONE -> none(answers);
    };
  }

  private static Answer<StatedNumber> coordination(String digits, Map<String, Object> answers) {
    Optional<NumberCertainty> certainty = choice(NumberCertainty.class, answers.get(CERTAINTY));
    return certainty.isEmpty()
        ? Answer.refused(CERTAINTY, "Välj om identiteten är styrkt, sannolik eller osäker. Det står i beslutet från"
            + " Skatteverket.")
        : Answer.accepted(new StatedNumber.OfCoordination(digits, certainty.get()));
  }

  private static Answer<StatedNumber> none(Map<String, Object> answers) {
    Optional<Sex> sex = choice(Sex.class, answers.get(SEX));
    if (!(answers.get(BIRTH_YEAR) instanceof Number year)) {
      return Answer.refused(BIRTH_YEAR, "Skriv födelseåret med fyra siffror. Fråga deltagaren om du är osäker.");
    }
    return sex.isEmpty() ? Answer.refused(SEX, "Välj kön, eller att uppgiften saknas.")
        : Answer.accepted(new StatedNumber.None(year.intValue(), sex.get()));
  }

  private static <E extends Enum<E>> Optional<E> choice(Class<E> type, Object code) {
    return Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equals(code)).findFirst();
  }
}
