package se.gemensamingang.intake.process;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.gemensamingang.intake.NamingCaseworkers;
import se.gemensamingang.intake.Recommendations;
import se.gemensamingang.shared.Purpose;
import se.gemensamingang.workflow.AssignmentRole;
import se.gemensamingang.workflow.ProcessPurpose;

/** The roles that the models of what follows a decision name. */
@Configuration(proxyBeanMethods = false)
class OutcomeRoles {

  @Bean
  AssignmentRole partyUnitHeadRole(NamingCaseworkers naming) {
    return AssignmentRole.of("party-unit-head", (caseNumber, routing) ->
        routing.value(IntakeSeats.VARIABLE).flatMap(seat -> naming.head(caseNumber, seat)));
  }

  @Bean
  AssignmentRole recommendationReceiverRole(Recommendations recommendations) {
    return AssignmentRole.of("recommendation-receiver", (caseNumber, routing) -> recommendations.receiver(caseNumber));
  }

  @Bean
  AssignmentRole recommendationUnitHeadRole(Recommendations recommendations) {
    return AssignmentRole.of("recommendation-unit-head", (caseNumber, routing) -> recommendations.head(caseNumber));
  }

  @Bean
  ProcessPurpose outcomeIsReadForIntake() {
    return new ProcessPurpose("intake-outcome", Purpose.INTAKE);
  }

  @Bean
  ProcessPurpose recommendationIsReadForIntake() {
    return new ProcessPurpose("intake-recommendation", Purpose.INTAKE);
  }
}
