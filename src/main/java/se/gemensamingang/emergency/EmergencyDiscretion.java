package se.gemensamingang.emergency;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.gemensamingang.casefile.Case;
import se.gemensamingang.casefile.Cases;
import se.gemensamingang.casefile.StepDiscretion;
import se.gemensamingang.casefile.WaitingStep;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.shared.CaseworkerId;

/** Keeps from others in the case who was asked, and that something was disclosed: the same ones as for the events. */
@Component
class EmergencyDiscretion implements StepDiscretion {

  private static final Set<String> PROCESSES = Set.of("emergency-request", "emergency-answer");

  private final EmergencyRecords records;
  private final Cases cases;

  EmergencyDiscretion(EmergencyRecords records, Cases cases) {
    this.records = records;
    this.cases = cases;
  }

  @Override
  public boolean mayKnow(WaitingStep step, Caseworker reader) {
    return !PROCESSES.contains(step.process()) || step.caseworker().equals(reader.id()) || isResponsible(step, reader)
        || records.in(step.caseNumber()).stream()
            .anyMatch(request -> request.concerns(reader) && hasAPartIn(request, step.caseworker()));
  }

  private boolean isResponsible(WaitingStep step, Caseworker reader) {
    return cases.find(step.caseNumber()).flatMap(Case::responsible).filter(reader.id()::equals).isPresent();
  }

  private static boolean hasAPartIn(EmergencyRequest request, CaseworkerId caseworker) {
    return Stream.concat(Stream.of(request.requester()), request.asked().stream()).anyMatch(caseworker::equals);
  }
}
