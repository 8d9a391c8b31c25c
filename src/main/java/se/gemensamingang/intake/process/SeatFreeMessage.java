package se.gemensamingang.intake.process;

import org.springframework.stereotype.Component;
import se.gemensamingang.intake.SeatNotices;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.workflow.SendingMessages;

/** Tells "Bekräfta väntan med deltagaren" that a seat is free. */
@Component
class SeatFreeMessage implements SeatNotices {

  private static final String MESSAGE = "intake.seatFree";

  private final SendingMessages messages;

  SeatFreeMessage(SendingMessages messages) {
    this.messages = messages;
  }

  @Override
  public void seatFree(CaseNumber caseNumber) {
    messages.send(MESSAGE, caseNumber);
  }
}
