package se.gemensamingang.intake;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.Reader;
import se.gemensamingang.casefile.UnnamedLetter;
import se.gemensamingang.casefile.UnnamedLetters;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.directory.IntakeSeat;
import se.gemensamingang.intake.RequestEvent.Kind;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** Carries information that is about nobody to each party of the group, and what they answer back to who gave it. */
@Service
public class TakingNote {

  private final CaseGroup groups;
  private final SeatOrder order;
  private final RequestRecords records;
  private final UnnamedLetters letters;
  private final Directory directory;
  private final Clock clock;

  TakingNote(CaseGroup groups, SeatOrder order, RequestRecords records, UnnamedLetters letters, Directory directory,
      Clock clock) {
    this.groups = groups;
    this.order = order;
    this.records = records;
    this.letters = letters;
    this.directory = directory;
    this.clock = clock;
  }

  /**
   * Who takes note for a party.
   *
   * @param caseNumber the case
   * @param seat the party's seat
   * @return the first who may answer for the party and is not away today; the representative when all are away
   */
  @Transactional(readOnly = true)
  public Optional<CaseworkerId> listener(CaseNumber caseNumber, String seat) {
    Set<CaseworkerId> absent = order.absent();
    return groups.findSeat(caseNumber, seat).map(found -> order.of(found).stream().map(SeatCandidate::caseworker)
        .filter(each -> !absent.contains(each)).findFirst().orElse(found.representative().id()));
  }

  /**
   * Who gives the information.
   *
   * @param caseNumber the case
   * @return the name and unit of who gives it
   */
  @Transactional(readOnly = true)
  public Optional<String> sender(CaseNumber caseNumber) {
    return records.find(caseNumber).map(IntakeRequest::askedBy).flatMap(directory::caseworker)
        .map(each -> each.name() + ", " + each.unit().name());
  }

  /**
   * What the parties should know.
   *
   * @param caseNumber the case
   * @param reader who reads
   * @return the information, or nothing when the reader may not read it
   */
  @Transactional
  public Optional<String> information(CaseNumber caseNumber, Reader reader) {
    return letters.read(caseNumber, UnnamedLetter.Kind.INFORMATION, reader).stream().findFirst().map(UnnamedLetter::text);
  }

  /**
   * Notes that a party has taken note.
   *
   * @param caseNumber the case
   * @param seat the party's seat
   * @param by who has
   * @param reply what the party wants to tell back, or nothing
   * @return who has taken note
   */
  @Transactional
  public Answer<CaseworkerId> note(CaseNumber caseNumber, String seat, CaseworkerId by, Optional<String> reply) {
    reply.ifPresent(text ->
        letters.write(new UnnamedLetter(caseNumber, UnnamedLetter.Kind.REPLY, seat, by, Optional.empty(), text)));
    records.add(RequestEvent.noted(caseNumber, seat, by, clock.instant()));
    return Answer.accepted(by);
  }

  /**
   * What became of the information, party by party; silence is shown as what it is.
   *
   * @param caseNumber the case
   * @param reader who gave it
   * @return rows with {@code party}, {@code noted} and {@code reply}, in the order of the seats
   */
  @Transactional
  public List<Map<String, Object>> replies(CaseNumber caseNumber, Reader reader) {
    Map<String, RequestEvent> noted = records.events(caseNumber).stream().filter(event -> event.kind() == Kind.NOTED)
        .collect(Collectors.toMap(event -> event.seat().orElseThrow(), Function.identity(), (first, second) -> second));
    Map<String, String> replies = letters.read(caseNumber, UnnamedLetter.Kind.REPLY, reader).stream()
        .collect(Collectors.toMap(UnnamedLetter::part, UnnamedLetter::text));
    return groups.of(caseNumber).seats().stream()
        .map(seat -> row(seat, noted.containsKey(seat.id()), replies.getOrDefault(seat.id(), ""))).toList();
  }

  private static Map<String, Object> row(IntakeSeat seat, boolean noted, String reply) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("party", seat.representative().unit().name());
    row.put("noted", noted ? "Ja" : "Nej, inte i tid");
    row.put("reply", reply);
    return row;
  }
}
