package se.gemensamingang.emergency;

import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.casefile.Case;
import se.gemensamingang.casefile.Cases;
import se.gemensamingang.casefile.StepDiscretion;
import se.gemensamingang.casefile.WaitingStep;
import se.gemensamingang.directory.Caseworker;

/** Keeps from others in the case who was asked, and that something was disclosed: the same ones as for the events. */
@Component
class EmergencyDiscretion implements StepDiscretion {

  private static final Set<String> PROCESSES = Set.of("emergency-request", "emergency-answer");

  private final EmergencyRecords records;
  private final EmergencyProcess process;
  private final Cases cases;

  EmergencyDiscretion(EmergencyRecords records, EmergencyProcess process, Cases cases) {
    this.records = records;
    this.process = process;
    this.cases = cases;
  }

  @Override
  public boolean mayKnow(WaitingStep step, Caseworker reader) {
    return concernsWhole(step) || step.caseworker().equals(reader.id()) || isResponsible(step, reader)
        || records.in(step.caseNumber()).stream().filter(request -> request.concerns(reader))
            .anyMatch(request -> process.openTasks(step.caseNumber(), request.id()).contains(step.task()));
  }

  @Override
  public boolean concernsWhole(WaitingStep step) {
    return !PROCESSES.contains(step.process());
  }

  @Override
  public boolean hoursMatter(WaitingStep step) {
    return !concernsWhole(step);
  }

  private boolean isResponsible(WaitingStep step, Caseworker reader) {
    return cases.find(step.caseNumber()).flatMap(Case::responsible).filter(reader.id()::equals).isPresent();
  }
}
