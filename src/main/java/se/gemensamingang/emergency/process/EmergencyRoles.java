package se.gemensamingang.emergency.process;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.gemensamingang.casefile.EmergencyRequestId;
import se.gemensamingang.emergency.EmergencyPeople;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.Purpose;
import se.gemensamingang.workflow.AssignmentRole;
import se.gemensamingang.workflow.FormContext.RoutingVariables;
import se.gemensamingang.workflow.ProcessPurpose;

/** The roles that the models of emergency requests name, and what their forms read the case file for. */
@Configuration(proxyBeanMethods = false)
class EmergencyRoles {

  private static final String ANSWER = "emergency-answer";

  @Bean
  AssignmentRole emergencyRequesterRole(EmergencyPeople people) {
    return role("emergency-requester", people::requester);
  }

  @Bean
  AssignmentRole emergencyHolderRole(EmergencyPeople people) {
    return role("emergency-holder", people::holder);
  }

  @Bean
  AssignmentRole emergencyAnswererRole(EmergencyPeople people) {
    return role("emergency-answerer", people::answerer);
  }

  @Bean
  ProcessPurpose emergencyAnswerIsReadForIntake() {
    return new ProcessPurpose(ANSWER, Purpose.INTAKE);
  }

  @Bean
  ProcessPurpose emergencyAnswerIsReadForCoordination() {
    return new ProcessPurpose(ANSWER, Purpose.COORDINATION);
  }

  private static AssignmentRole role(String name, Function<EmergencyRequestId, Optional<CaseworkerId>> holder) {
    return new AssignmentRole() {
      @Override
      public String role() {
        return name;
      }

      @Override
      public Optional<CaseworkerId> caseworker(CaseNumber caseNumber, RoutingVariables routing) {
        return holder.apply(EmergencyByProcess.requestOf(routing));
      }
    };
  }
}
