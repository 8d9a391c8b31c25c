package se.gemensamingang.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.gemensamingang.casefile.CaseEvent;
import se.gemensamingang.casefile.CaseEvents;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/**
 * What the case page tells of the intake. That a party has given its position is for everybody in the case; which one is
 * only in the party's own journal note.
 */
@Component
class IntakeEvents implements CaseEvents {

  private final IntakeRecords records;

  IntakeEvents(IntakeRecords records) {
    this.records = records;
  }

  @Override
  public List<CaseEvent> of(CaseNumber caseNumber) {
    return records.deeds(caseNumber).stream().map(IntakeEvents::event).toList();
  }

  @Override
  public List<CaseEvent> doneBy(CaseworkerId caseworker, Instant since) {
    return records.deeds(caseworker, since).stream().map(IntakeEvents::event).toList();
  }

  private static CaseEvent event(Deed deed) {
    return new CaseEvent(deed.caseNumber(), deed.at(), Optional.of(deed.by()), what(deed), Optional.of(note(deed)));
  }

  private static String what(Deed deed) {
    return switch (deed.kind()) {
      case REGISTERED -> "Remissen registrerades";
      case POSITION_GIVEN -> "Ett ställningstagande lämnades";
      case DECIDED -> "Beslut fastställdes: " + outcome(deed);
      case TOLD -> "Deltagaren fick beslutet " + deed.code();
    };
  }

  private static String note(Deed deed) {
    CaseNumber caseNumber = deed.caseNumber();
    return switch (deed.kind()) {
      case REGISTERED -> "Remiss registrerad i ärende " + caseNumber + ".";
      case POSITION_GIVEN -> "Ställningstagande lämnat i ärende " + caseNumber + ": "
          + Position.valueOf(deed.code()).label() + ".";
      case DECIDED -> "Inskrivningsgruppens beslut fastställt i ärende " + caseNumber + ": " + outcome(deed) + ".";
      case TOLD -> "Deltagaren fick beslutet i ärende " + caseNumber + " den " + deed.code() + ".";
    };
  }

  private static String outcome(Deed deed) {
    return Outcome.valueOf(deed.code()).label();
  }
}
