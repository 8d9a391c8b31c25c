package se.gemensamingang.workflow.opentask;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.gemensamingang.casefile.StandingIn;
import se.gemensamingang.directory.StepsOfTheAbsent.Place;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.Purpose;
import se.gemensamingang.workflow.ProcessPurpose;

/** Where the step of somebody absent should be. To be asked within a transaction. */
@Component
class StandInRule {

  private final StepHolders holders;
  private final StandingIn standingIn;
  private final List<ProcessPurpose> purposes;

  StandInRule(StepHolders holders, StandingIn standingIn, List<ProcessPurpose> purposes) {
    this.holders = holders;
    this.standingIn = standingIn;
    this.purposes = List.copyOf(purposes);
  }

  Place placeOf(OwnedStep step, CaseworkerId substitute) {
    if (!holders.mayBeStoodInFor(step.task())) {
      return Place.OWN_ORDER;
    }
    return standingIn.mayTakeOver(new CaseNumber(step.caseNumber()), new CaseworkerId(step.caseworker()), substitute,
        purposesOf(step.process())) ? Place.WITH_THE_SUBSTITUTE : Place.CONSENT_IS_LACKING;
  }

  private Set<Purpose> purposesOf(String process) {
    return purposes.stream().filter(each -> each.process().equals(process)).map(ProcessPurpose::purpose)
        .collect(Collectors.toUnmodifiableSet());
  }
}
