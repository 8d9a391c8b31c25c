package se.gemensamingang.emergency;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.casefile.Case;
import se.gemensamingang.casefile.CaseEvent;
import se.gemensamingang.casefile.CaseEvents;
import se.gemensamingang.casefile.Cases;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.emergency.EmergencyEvent.Kind;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/**
 * What the case page tells of emergency requests: that one was made and how it ended, to the two authorities and the
 * responsible. Others in the case learn nothing, because already who was asked may tell something.
 */
@Component
class EmergencyCaseEvents implements CaseEvents {

  /** What was done to somebody and not by them. */
  private static final Set<Kind> ASKING = Set.of(Kind.ASKED, Kind.TAKEN_OVER);

  private final EmergencyRecords records;
  private final Cases cases;

  EmergencyCaseEvents(EmergencyRecords records, Cases cases) {
    this.records = records;
    this.cases = cases;
  }

  @Override
  public List<CaseEvent> of(CaseNumber caseNumber) {
    return List.of();
  }

  @Override
  public List<CaseEvent> of(CaseNumber caseNumber, Caseworker reader) {
    boolean responsible = cases.find(caseNumber).flatMap(Case::responsible).filter(reader.id()::equals).isPresent();
    return records.in(caseNumber).stream()
        .filter(request -> request.authority().isPresent())
        .filter(request -> responsible || request.concerns(reader))
        .flatMap(request -> request.events().stream()).flatMap(event -> told(event).stream()).toList();
  }

  /** Whoever is asked follows the requests of the own authority, and they are told to nobody else. */
  @Override
  public boolean isForGuests() {
    return true;
  }

  @Override
  public List<CaseEvent> doneBy(CaseworkerId caseworker, Instant since) {
    return records.of(caseworker, since).stream().filter(event -> !ASKING.contains(event.kind()))
        .flatMap(event -> told(event).stream()).toList();
  }

  private static Optional<CaseEvent> told(EmergencyEvent event) {
    return what(event).map(what -> new CaseEvent(event.caseNumber(), event.at(), event.caseworker(), what,
        ASKING.contains(event.kind()) ? Optional.empty() : note(event)));
  }

  private static Optional<String> what(EmergencyEvent event) {
    return Optional.ofNullable(switch (event.kind()) {
      case BEGUN, CANCELLED, ABANDONED, READ -> null;
      case SENT -> "Akut begäran om uppgifter skickades";
      case ASKED -> "Akut begäran lämnades för prövning";
      case TAKEN_OVER -> "Akut begäran togs över";
      case NOBODY_LEFT -> "Akut begäran: ingen fanns att fråga";
      case WITHDRAWN -> "Akut begäran avslutades utan svar";
      case ANSWERED -> "Akut begäran besvarades: " + decision(event);
      case TOLD -> "Deltagaren fick veta om det akuta utlämnandet " + event.day().orElseThrow();
      case NOT_TOLD -> "Deltagaren har inte fått veta om det akuta utlämnandet än; nytt försök "
          + event.day().orElseThrow();
    });
  }

  private static Optional<String> note(EmergencyEvent event) {
    CaseNumber caseNumber = event.caseNumber();
    return Optional.ofNullable(switch (event.kind()) {
      case SENT -> "Akut begäran om uppgifter skickad i ärende " + caseNumber + ".";
      case WITHDRAWN -> "Akut begäran i ärende " + caseNumber + " avslutad utan svar.";
      case ANSWERED -> "Akut begäran i ärende " + caseNumber + " prövad: " + decision(event) + ".";
      case TOLD -> "Deltagaren fick veta om det akuta utlämnandet i ärende " + caseNumber + " den "
          + event.day().orElseThrow() + ".";
      case NOT_TOLD -> "Deltagaren i ärende " + caseNumber + " har inte fått veta om det akuta utlämnandet än. Nytt försök "
          + event.day().orElseThrow() + ".";
      default -> null;
    });
  }

  private static String decision(EmergencyEvent event) {
    return event.code().flatMap(Decision::withCode).orElseThrow().label();
  }
}
