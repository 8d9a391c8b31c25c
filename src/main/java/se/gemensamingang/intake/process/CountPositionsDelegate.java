package se.gemensamingang.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.CountedPositions;
import se.gemensamingang.intake.Deliberating;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.workflow.ModelBean;

/** Gives the table of quorum its numbers; bound to "Räkna ställningstaganden" in intake-decision.bpmn. */
@ModelBean
@Component
class CountPositionsDelegate implements JavaDelegate {

  private final Deliberating deliberating;

  CountPositionsDelegate(Deliberating deliberating) {
    this.deliberating = deliberating;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CountedPositions counted = deliberating.count(new CaseNumber(execution.getProcessBusinessKey()));
    execution.setVariable("partiesAnswering", counted.answering());
    execution.setVariable("partiesInAll", counted.inAll());
    execution.setVariable("partiesFor", counted.inFavour());
    execution.setVariable("partiesAgainst", counted.against());
    execution.setVariable("lawfulPartyMissing", counted.lawfulPartyMissing());
  }
}
