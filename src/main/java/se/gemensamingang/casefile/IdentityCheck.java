package se.gemensamingang.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.Refusal;

/** Checks a stated identity: the name can be written on one line, and the number is one and of the kind it is said to be. */
@Component
class IdentityCheck {

  /** An identity that may be kept. */
  record Checked(String name, PersonDetails details) {

    @Override
    public String toString() {
      return "Checked[masked]";
    }
  }

  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,200}");
  private static final String NAME_FIELD = "name";
  private static final String NUMBER_FIELD = "personalNumber";
  private static final String BIRTH_YEAR_FIELD = "birthYear";
  private static final int OLDEST = 120;

  private final PermittedNumbers permitted;
  private final Clock clock;

  IdentityCheck(PermittedNumbers permitted, Clock clock) {
    this.permitted = permitted;
    this.clock = clock;
  }

  Answer<Checked> check(StatedIdentity stated) {
    Optional<String> name = Optional.ofNullable(stated.name()).map(String::strip).filter(NAME.asMatchPredicate());
    List<Refusal> reasons = new ArrayList<>();
    if (name.isEmpty()) {
      reasons.add(new Refusal(NAME_FIELD, "Skriv deltagarens namn, högst 200 tecken på en rad."));
    }
    Answer<PersonDetails> details = check(stated.number());
    if (details instanceof Answer.Refused<PersonDetails> refused) {
      reasons.addAll(refused.reasons());
    }
    return reasons.isEmpty() ? details.map(found -> new Checked(name.get(), found)) : new Answer.Refused<>(reasons);
  }

  private Answer<PersonDetails> check(StatedNumber stated) {
    if (stated instanceof StatedNumber.OfResident resident) {
      return number(resident.digits(), NumberKind.PERSONAL_NUMBER)
          .map(number -> PersonDetails.of(number, Optional.empty()));
    }
    if (stated instanceof StatedNumber.OfCoordination coordination) {
      return number(coordination.digits(), NumberKind.COORDINATION_NUMBER)
          .map(number -> PersonDetails.of(number, Optional.of(coordination.certainty())));
    }
    return withoutNumber((StatedNumber.None) stated);
  }

  private Answer<PersonalNumber> number(String digits, NumberKind kind) {
    Optional<PersonalNumber> number = Optional.ofNullable(digits).flatMap(text -> PersonalNumber.parse(text, clock));
    if (number.isEmpty()) {
      return Answer.refused(NUMBER_FIELD,
          "Numret är inget giltigt personnummer eller samordningsnummer. Skriv tio eller tolv siffror och kontrollera"
              + " varje siffra.");
    }
    if (number.get().kind() != kind) {
      return Answer.refused(NUMBER_FIELD, kind == NumberKind.PERSONAL_NUMBER
          ? "Numret är ett samordningsnummer. Välj samordningsnummer, eller skriv personnumret."
          : "Numret är ett personnummer. Välj personnummer, eller skriv samordningsnumret.");
    }
    if (!permitted.permits(number.get())) {
      return Answer.refused(NUMBER_FIELD,
          "Demoläget tar bara emot Skatteverkets testnummer, så att ingen verklig person registreras."
              + " Skriv ett testnummer.");
    }
    return Answer.accepted(number.get());
  }

  /** How old somebody with this number or birth year is today; nothing where it would be refused or is uncertain. */
  Optional<AgeSpan> age(StatedNumber stated) {
    if (!(check(stated) instanceof Answer.Accepted<PersonDetails> accepted)) {
      return Optional.empty();
    }
    return age(accepted.value());
  }

  /** How old somebody is today; nothing where the identity behind the number is uncertain. */
  Optional<AgeSpan> age(PersonDetails details) {
    LocalDate today = LocalDate.now(clock);
    if (details.number().isEmpty()) {
      int years = today.getYear() - details.birthYear();
      return Optional.of(new AgeSpan(Math.max(0, years - 1), years));
    }
    return details.number().filter(number -> !number.certainty().equals(Optional.of(NumberCertainty.UNCERTAIN)))
        .map(number -> (int) ChronoUnit.YEARS.between(new PersonalNumber(number.twelveDigits()).born(), today))
        .map(years -> new AgeSpan(years, years));
  }

  private Answer<PersonDetails> withoutNumber(StatedNumber.None stated) {
    int thisYear = LocalDate.now(clock).getYear();
    return stated.birthYear() > thisYear || stated.birthYear() < thisYear - OLDEST
        ? Answer.refused(BIRTH_YEAR_FIELD, "Skriv födelseåret med fyra siffror, högst 120 år tillbaka.")
        : Answer.accepted(PersonDetails.withoutNumber(stated.birthYear(), stated.sex()));
  }
}
