package se.gemensamingang.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.directory.IntakeSeat;
import se.gemensamingang.shared.CaseNumber;

/** What the coordinator is shown of parties that do not answer: parties, days and who was asked, nothing of the participant. */
@Service
public class MissingAnswers {

  private final CaseGroup groups;
  private final AskEvents events;
  private final IntakeRecords records;
  private final Directory directory;
  private final Clock clock;

  MissingAnswers(CaseGroup groups, AskEvents events, IntakeRecords records, Directory directory, Clock clock) {
    this.groups = groups;
    this.events = events;
    this.records = records;
    this.directory = directory;
    this.clock = clock;
  }

  /**
   * Which party a seat belongs to.
   *
   * @param caseNumber the case
   * @param seat the seat
   * @return the party and the unit of its representative, in words
   */
  @Transactional(readOnly = true)
  public String party(CaseNumber caseNumber, String seat) {
    return inWords(groups.seat(caseNumber, seat));
  }

  /**
   * Since when an answer has been waited for.
   *
   * @param caseNumber the case
   * @param seat the seat
   * @return the day when the party was first asked
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> since(CaseNumber caseNumber, String seat) {
    return ofSeat(caseNumber, seat).stream().findFirst().map(this::day);
  }

  /**
   * What has happened while the party was asked.
   *
   * @param caseNumber the case
   * @param seat the seat
   * @return lines in words, the first first
   */
  @Transactional(readOnly = true)
  public List<String> asked(CaseNumber caseNumber, String seat) {
    return ofSeat(caseNumber, seat).stream().map(event -> day(event) + ": " + what(event)).toList();
  }

  /**
   * The parties that have not taken a position.
   *
   * @param caseNumber the case
   * @return the parties in words, in the order of the seats
   */
  @Transactional(readOnly = true)
  public List<String> parties(CaseNumber caseNumber) {
    return groups.of(caseNumber).seats().stream().filter(seat -> !records.hasAnswered(caseNumber, seat.id()))
        .map(MissingAnswers::inWords).collect(Collectors.toList());
  }

  private static String inWords(IntakeSeat seat) {
    return seat.party().label() + ", " + seat.representative().unit().name();
  }

  private List<AskEvent> ofSeat(CaseNumber caseNumber, String seat) {
    return events.of(caseNumber).stream().filter(event -> event.seat().equals(seat)).toList();
  }

  private String what(AskEvent event) {
    return switch (event.kind()) {
      case ASKED -> who(event) + " frågades som " + event.asWhom().orElseThrow().label();
      case ABSENT -> who(event) + " var frånvarande";
      case REMINDED -> who(event) + " påmindes";
      case DISQUALIFIED -> who(event) + " anmälde jäv";
      case NOBODY_LEFT -> "ingen fanns kvar att fråga";
      case ASK_AGAIN -> "parten frågades igen" + event.until().map(day -> ", med svar senast " + day).orElse("");
      case NO_ANSWER -> "parten svarade inte";
    };
  }

  private String who(AskEvent event) {
    return event.caseworker().map(id -> directory.caseworker(id).map(Caseworker::name).orElse(id.value())).orElse("");
  }

  private LocalDate day(AskEvent event) {
    return LocalDate.ofInstant(event.at(), clock.getZone());
  }
}
