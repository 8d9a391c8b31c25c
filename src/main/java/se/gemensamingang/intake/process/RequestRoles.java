package se.gemensamingang.intake.process;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.gemensamingang.intake.Completeness;
import se.gemensamingang.intake.GivingAdvice;
import se.gemensamingang.intake.TakingNote;
import se.gemensamingang.shared.Purpose;
import se.gemensamingang.workflow.AssignmentRole;
import se.gemensamingang.workflow.ProcessPurpose;

/** The roles that the models of the way to the group and of its advice name. */
@Configuration(proxyBeanMethods = false)
class RequestRoles {

  @Bean
  AssignmentRole referrerUnitHeadRole(Completeness completeness) {
    return AssignmentRole.of("referrer-unit-head", (caseNumber, routing) -> completeness.head(caseNumber));
  }

  @Bean
  AssignmentRole adviserRole(GivingAdvice giving) {
    return AssignmentRole.ofASeat("adviser", (caseNumber, routing) -> Optional.of(giving.adviser(caseNumber)));
  }

  @Bean
  AssignmentRole seatListenerRole(TakingNote takingNote) {
    return AssignmentRole.ofASeat("seat-listener", (caseNumber, routing) ->
        routing.value(IntakeSeats.VARIABLE).flatMap(seat -> takingNote.listener(caseNumber, seat)));
  }

  @Bean
  ProcessPurpose completenessIsReadForIntake() {
    return new ProcessPurpose("intake-completeness", Purpose.INTAKE);
  }

  @Bean
  ProcessPurpose adviceIsReadForIntake() {
    return new ProcessPurpose("intake-advice", Purpose.INTAKE);
  }
}
