package se.gemensamingang.casefile;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.Refusal;

@Service
class ParticipantsInDatabase implements Participants {

  private static final Logger LOG = LoggerFactory.getLogger(ParticipantsInDatabase.class);
  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,200}");
  private static final String NAME_FIELD = "name";
  private static final String NUMBER_FIELD = "personalNumber";

  private final Cases cases;
  private final Identities identities;
  private final PermittedNumbers permitted;
  private final Clock clock;

  ParticipantsInDatabase(Cases cases, Identities identities, PermittedNumbers permitted, Clock clock) {
    this.cases = cases;
    this.identities = identities;
    this.permitted = permitted;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Answer<Identity> identify(CaseNumber caseNumber, String name, String personalNumber) {
    Case theCase = cases.find(caseNumber)
        .orElseThrow(() -> new IllegalArgumentException("there is no case " + caseNumber));
    Optional<String> trueName = Optional.ofNullable(name).map(String::strip).filter(NAME.asMatchPredicate());
    Optional<PersonalNumber> number =
        Optional.ofNullable(personalNumber).flatMap(text -> PersonalNumber.parse(text, clock));
    List<Refusal> reasons = reasons(trueName, number);
    if (!reasons.isEmpty()) {
      return new Answer.Refused<>(reasons);
    }
    return keep(theCase, trueName.get(), number.get());
  }

  private List<Refusal> reasons(Optional<String> name, Optional<PersonalNumber> number) {
    List<Refusal> reasons = new ArrayList<>();
    if (name.isEmpty()) {
      reasons.add(new Refusal(NAME_FIELD, "Skriv deltagarens namn, högst 200 tecken på en rad."));
    }
    if (number.isEmpty()) {
      reasons.add(new Refusal(NUMBER_FIELD,
          "Numret är inget giltigt personnummer eller samordningsnummer. Skriv tio eller tolv siffror och kontrollera"
              + " varje siffra."));
    } else if (!permitted.permits(number.get())) {
      reasons.add(new Refusal(NUMBER_FIELD,
          "Demoläget tar bara emot Skatteverkets testnummer, så att ingen verklig person registreras."
              + " Skriv ett testnummer."));
    }
    return reasons;
  }

  private Answer<Identity> keep(Case theCase, String name, PersonalNumber number) {
    identities.hold(theCase.participant());
    if (identities.find(theCase.participant()).isPresent()) {
      return Answer.refused(NUMBER_FIELD, "Ärendet har redan en deltagare. Öppna ärendet igen för att se vem.");
    }
    identities.add(theCase.participant(), theCase.referringUnit(), name, number, clock.instant());
    LOG.info("Participant identified: case={}", theCase.caseNumber());
    String digits = number.twelveDigits();
    return Answer.accepted(new Identity(name, digits, Integer.parseInt(digits.substring(0, 4))));
  }
}
