package se.gemensamingang.intake.process;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.gemensamingang.intake.IntakeGroups;
import se.gemensamingang.workflow.AssignmentRole;

/** The roles that the intake's models name. */
@Configuration(proxyBeanMethods = false)
class IntakeRoles {

  @Bean
  AssignmentRole referrerRole(IntakeGroups groups) {
    return AssignmentRole.of("referrer", (caseNumber, routing) -> groups.actingForReferrer(caseNumber));
  }

  @Bean
  AssignmentRole representativeRole(IntakeGroups groups) {
    return AssignmentRole.ofASeat("representative", (caseNumber, routing) ->
        routing.value(IntakeSeats.VARIABLE).flatMap(seat -> groups.representative(caseNumber, seat)));
  }

  @Bean
  AssignmentRole chairRole(IntakeGroups groups) {
    return AssignmentRole.ofASeat("chair", (caseNumber, routing) -> Optional.of(groups.chair(caseNumber)));
  }

  @Bean
  AssignmentRole coordinatorRole(IntakeGroups groups) {
    return AssignmentRole.of("coordinator", (caseNumber, routing) -> Optional.of(groups.coordinator(caseNumber)));
  }
}
