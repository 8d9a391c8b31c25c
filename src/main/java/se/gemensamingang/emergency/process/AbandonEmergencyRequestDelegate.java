package se.gemensamingang.emergency.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.gemensamingang.emergency.SendingRequests;
import se.gemensamingang.workflow.ModelBean;

/** Ends a request that nobody finished writing; bound to "Avsluta påbörjad begäran" in emergency-request.bpmn. */
@ModelBean
@Component
class AbandonEmergencyRequestDelegate implements JavaDelegate {

  private final SendingRequests sending;

  AbandonEmergencyRequestDelegate(SendingRequests sending) {
    this.sending = sending;
  }

  @Override
  public void execute(DelegateExecution execution) {
    sending.abandon(EmergencyByProcess.requestOf(execution));
  }
}
