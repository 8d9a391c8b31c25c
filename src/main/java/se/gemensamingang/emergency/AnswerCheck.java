package se.gemensamingang.emergency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.gemensamingang.shared.Refusal;

/** What an answer must hold: a disclosure its assessment, items, class and limit; a no its assessment and a way on. */
final class AnswerCheck {

  private final GivenAnswer answer;
  private final List<Refusal> missing = new ArrayList<>();

  AnswerCheck(GivenAnswer answer) {
    this.answer = answer;
  }

  List<Refusal> run() {
    if (answer.decision() != Decision.NO_INFORMATION) {
      require(answer.harmAssessment(), AnsweringRequests.HARM_ASSESSMENT,
          "Skriv din menprövning: vilket men utlämnandet kan ge och varför du beslutar som du gör.");
    }
    if (answer.decision() == Decision.DISCLOSED) {
      checkDisclosure();
    } else {
      require(answer.wayOn(), AnsweringRequests.WAY_ON, "Skriv vad den som frågar kan göra i stället.");
    }
    return missing;
  }

  private void checkDisclosure() {
    require(answer.items(), AnsweringRequests.ITEMS, "Skriv de uppgifter som du lämnar ut.");
    require(answer.informationClass(), AnsweringRequests.ITEMS_CLASS, "Välj vilket slags uppgifter det är.");
    require(answer.timeLimit(), AnsweringRequests.TIME_LIMIT, "Välj hur länge uppgifterna får läsas.");
    require(answer.participantKnows(), AnsweringRequests.PARTICIPANT_KNOWS, "Svara om deltagaren redan vet.");
  }

  private void require(Optional<?> part, String field, String reason) {
    if (part.isEmpty()) {
      missing.add(new Refusal(field, reason));
    }
  }
}
