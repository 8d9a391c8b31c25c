package se.gemensamingang.intake.process;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.gemensamingang.shared.Purpose;
import se.gemensamingang.workflow.ProcessPurpose;

/** Until the group has decided, everything is read for the decision and nothing else. */
@Configuration(proxyBeanMethods = false)
class IntakePurposes {

  @Bean
  ProcessPurpose caseIsReadForIntake() {
    return new ProcessPurpose("case", Purpose.INTAKE);
  }

  @Bean
  ProcessPurpose decisionIsReadForIntake() {
    return new ProcessPurpose("intake-decision", Purpose.INTAKE);
  }

  @Bean
  ProcessPurpose positionIsReadForIntake() {
    return new ProcessPurpose("intake-position", Purpose.INTAKE);
  }
}
