package se.gemensamingang.emergency.process;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.gemensamingang.emergency.EmergencyPeople;
import se.gemensamingang.shared.Purpose;
import se.gemensamingang.workflow.AssignmentRole;
import se.gemensamingang.workflow.ProcessPurpose;

/** The roles that the models of emergency requests name, and what their forms read the case file for. */
@Configuration(proxyBeanMethods = false)
class EmergencyRoles {

  private static final String ANSWER = "emergency-answer";

  @Bean
  AssignmentRole emergencyRequesterRole(EmergencyPeople people) {
    return AssignmentRole.ofOnePersonAlone("emergency-requester",
        (caseNumber, routing) -> people.requester(EmergencyByProcess.requestOf(routing)));
  }

  @Bean
  AssignmentRole emergencyHolderRole(EmergencyPeople people) {
    return AssignmentRole.ofOnePersonAlone("emergency-holder",
        (caseNumber, routing) -> people.holder(EmergencyByProcess.requestOf(routing)));
  }

  @Bean
  AssignmentRole emergencyAnswererRole(EmergencyPeople people) {
    return AssignmentRole.ofOnePersonAlone("emergency-answerer",
        (caseNumber, routing) -> people.answerer(EmergencyByProcess.requestOf(routing)));
  }

  @Bean
  ProcessPurpose emergencyAnswerIsReadForIntake() {
    return new ProcessPurpose(ANSWER, Purpose.INTAKE);
  }

  @Bean
  ProcessPurpose emergencyAnswerIsReadForCoordination() {
    return new ProcessPurpose(ANSWER, Purpose.COORDINATION);
  }
}
