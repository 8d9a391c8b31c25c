package se.gemensamingang.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
  private final AskEvents asking;

  IntakeEvents(IntakeRecords records, AskEvents asking) {
    this.records = records;
    this.asking = asking;
  }

  @Override
  public List<CaseEvent> of(CaseNumber caseNumber) {
    return Stream.of(
            records.deeds(caseNumber).stream().map(IntakeEvents::event),
            asking.of(caseNumber).stream().flatMap(event -> event(event).stream()),
            records.postponements(caseNumber).stream().map(at -> new CaseEvent(caseNumber, at, Optional.empty(),
                "Gruppen var inte beslutför. De parter som saknas frågas igen", Optional.empty())))
        .flatMap(each -> each).toList();
  }

  @Override
  public List<CaseEvent> doneBy(CaseworkerId caseworker, Instant since) {
    return Stream.concat(
            records.deeds(caseworker, since).stream().map(IntakeEvents::event),
            asking.about(caseworker, since).stream().filter(IntakeEvents::isDone).flatMap(event -> event(event).stream()))
        .toList();
  }

  private static boolean isDone(AskEvent event) {
    return switch (event.kind()) {
      case DISQUALIFIED, ASK_AGAIN, NO_ANSWER -> true;
      case ASKED, ABSENT, REMINDED, NOBODY_LEFT -> false;
    };
  }

  /** That somebody was asked in the first place is no news; which ground a disqualification has is nobody else's business. */
  private static Optional<CaseEvent> event(AskEvent event) {
    String caseNumber = event.caseNumber().value();
    return switch (event.kind()) {
      case ASKED -> event.asWhom().filter(asWhom -> asWhom != AsWhom.REPRESENTATIVE)
          .map(asWhom -> byItself(event, "En parts ställningstagande gick vidare till " + asWhom.label()));
      case ABSENT, NOBODY_LEFT -> Optional.empty();
      case REMINDED -> Optional.of(byItself(event, "En part påmindes om sitt ställningstagande"));
      case DISQUALIFIED -> Optional.of(by(event, "En ledamot anmälde jäv", "Jäv anmält i ärende " + caseNumber + "."));
      case ASK_AGAIN -> event.caseworker().map(by ->
          by(event, "En part frågas igen om sitt ställningstagande", "En part frågas igen i ärende " + caseNumber + "."));
      case NO_ANSWER -> Optional.of(by(event, "En part svarar inte och räknas som frånvarande",
          "Antecknat att en part inte svarar i ärende " + caseNumber + "."));
    };
  }

  private static CaseEvent byItself(AskEvent event, String what) {
    return new CaseEvent(event.caseNumber(), event.at(), Optional.empty(), what, Optional.empty());
  }

  private static CaseEvent by(AskEvent event, String what, String note) {
    return new CaseEvent(event.caseNumber(), event.at(), event.caseworker(), what, Optional.of(note));
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
