package se.gemensamingang.intake.process;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.gemensamingang.intake.IntakeGroups;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.workflow.AssignmentRole;
import se.gemensamingang.workflow.FormContext.RoutingVariables;

/** The roles that the intake's models name. */
@Configuration(proxyBeanMethods = false)
class IntakeRoles {

  @Bean
  AssignmentRole referrerRole(IntakeGroups groups) {
    return role("referrer", false, (caseNumber, routing) -> groups.referrer(caseNumber));
  }

  @Bean
  AssignmentRole representativeRole(IntakeGroups groups) {
    return role("representative", true, (caseNumber, routing) ->
        routing.value(IntakeSeats.VARIABLE).flatMap(seat -> groups.representative(caseNumber, seat)));
  }

  @Bean
  AssignmentRole chairRole(IntakeGroups groups) {
    return role("chair", true, (caseNumber, routing) -> Optional.of(groups.chair(caseNumber)));
  }

  @Bean
  AssignmentRole coordinatorRole(IntakeGroups groups) {
    return role("coordinator", false, (caseNumber, routing) -> Optional.of(groups.coordinator(caseNumber)));
  }

  private static AssignmentRole role(String name, boolean ofASeat, Holder holder) {
    return new AssignmentRole() {
      @Override
      public String role() {
        return name;
      }

      @Override
      public Optional<CaseworkerId> caseworker(CaseNumber caseNumber, RoutingVariables routing) {
        return holder.caseworker(caseNumber, routing);
      }

      @Override
      public boolean belongsToASeat() {
        return ofASeat;
      }
    };
  }

  @FunctionalInterface
  private interface Holder {
    Optional<CaseworkerId> caseworker(CaseNumber caseNumber, RoutingVariables routing);
  }
}
