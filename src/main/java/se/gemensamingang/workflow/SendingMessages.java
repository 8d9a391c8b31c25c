package se.gemensamingang.workflow;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import se.gemensamingang.shared.CaseNumber;

/** Tells the processes of a case that something has happened. */
@Component
public class SendingMessages {

  private final RuntimeService runtime;
  private final AsTheProgram asTheProgram;

  SendingMessages(RuntimeService runtime, AsTheProgram asTheProgram) {
    this.runtime = runtime;
    this.asTheProgram = asTheProgram;
  }

  /**
   * Sends a message to every process of the case that waits for it, in the transaction under way. That none waits is no
   * fault.
   *
   * @param message its name, such as {@code intake.seatFree}
   * @param caseNumber the case
   */
  public void send(String message, CaseNumber caseNumber) {
    asTheProgram.run(() -> runtime.createMessageCorrelation(message)
        .processInstanceBusinessKey(caseNumber.value()).correlateAll());
  }
}
