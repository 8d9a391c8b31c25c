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

/** What the case page tells of the way to the group and to its advice. */
@Component
class RequestCaseEvents implements CaseEvents {

  private final RequestRecords records;

  RequestCaseEvents(RequestRecords records) {
    this.records = records;
  }

  @Override
  public List<CaseEvent> of(CaseNumber caseNumber) {
    return Stream.concat(
            records.find(caseNumber).stream().flatMap(this::asked),
            records.events(caseNumber).stream().map(RequestCaseEvents::event))
        .toList();
  }

  @Override
  public List<CaseEvent> doneBy(CaseworkerId caseworker, Instant since) {
    return Stream.concat(
            records.unnamedBy(caseworker, since).stream().flatMap(each -> records.find(each).stream()).flatMap(this::asked),
            records.events(caseworker, since).stream().filter(RequestCaseEvents::isDone).map(RequestCaseEvents::event))
        .toList();
  }

  private Stream<CaseEvent> asked(IntakeRequest request) {
    Instant at = records.askedAt(request.caseNumber()).orElseThrow();
    Stream<CaseEvent> came = request.cameBy().stream()
        .map(cameBy -> new CaseEvent(request.caseNumber(), at, Optional.empty(), cameBy.label(), Optional.empty()));
    String what = request.kind() == RequestKind.INFORMATION ? "Parterna fick information"
        : "Gruppen fick en fråga utan att någon namngavs";
    return request.unnamed() ? Stream.concat(came, Stream.of(by(request.caseNumber(), at, request.askedBy(), what))) : came;
  }

  private static boolean isDone(RequestEvent event) {
    return switch (event.kind()) {
      case SENT_BACK, SENT_ON, SUPPLEMENTED, ADVISER_NAMED, ADVISED, NOTED, RECEIVED -> true;
      case SUPPLEMENT_REMINDED, SUPPLEMENT_LATE, ADVICE_REMINDED, ADVICE_LATE -> false;
    };
  }

  private static CaseEvent event(RequestEvent event) {
    return isDone(event) ? by(event.caseNumber(), event.at(), event.by().orElseThrow(), what(event))
        : new CaseEvent(event.caseNumber(), event.at(), Optional.empty(), what(event), Optional.empty());
  }

  private static CaseEvent by(CaseNumber caseNumber, Instant at, CaseworkerId by, String what) {
    return new CaseEvent(caseNumber, at, Optional.of(by), what, Optional.of(what + ", ärende " + caseNumber + "."));
  }

  private static String what(RequestEvent event) {
    return switch (event.kind()) {
      case SENT_BACK -> "Remissen skickades tillbaka för komplettering";
      case SENT_ON -> "Remissen gick vidare till gruppen";
      case SUPPLEMENTED -> "Remissen kompletterades";
      case SUPPLEMENT_REMINDED -> "Remittenten påmindes om att komplettera remissen";
      case SUPPLEMENT_LATE -> "Remissen kompletterades inte i tid";
      case ADVICE_REMINDED -> "Den som ska skriva gruppens råd påmindes";
      case ADVICE_LATE -> "Gruppens råd kom inte i tid";
      case ADVISER_NAMED -> "Samordnaren utsåg vem som skriver gruppens råd";
      case ADVISED -> "Gruppens råd skrevs";
      case NOTED -> "En part tog del av informationen";
      case RECEIVED -> "Gruppens svar togs emot";
    };
  }
}
