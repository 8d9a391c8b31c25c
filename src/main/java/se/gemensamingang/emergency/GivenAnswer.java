package se.gemensamingang.emergency;

import java.util.Optional;
import se.gemensamingang.shared.InformationClass;

/**
 * What the holding authority's named person answered. Its text form shows nothing but the decision.
 *
 * @param decision the decision
 * @param harmAssessment the harm assessment (menprövning); may be absent only when there is no such information
 * @param items the items that are disclosed
 * @param informationClass the class of the items
 * @param timeLimit how long the items may be read
 * @param participantKnows whether the participant has already been told
 * @param wayOn what the requester can do instead
 */
public record GivenAnswer(Decision decision, Optional<String> harmAssessment, Optional<String> items,
    Optional<InformationClass> informationClass, Optional<TimeLimit> timeLimit, Optional<Boolean> participantKnows,
    Optional<String> wayOn) {

  @Override
  public String toString() {
    return "GivenAnswer[" + decision + "]";
  }
}
