package se.gemensamingang.emergency;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.EmergencyLetter;
import se.gemensamingang.casefile.EmergencyLetters;
import se.gemensamingang.casefile.EmergencyRequestId;
import se.gemensamingang.casefile.PeopleInCases;
import se.gemensamingang.casefile.Reader;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.emergency.EmergencyEvent.Kind;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseworkerId;

/** The requester reads the answer, or learns that nobody has answered. */
@Service
public class ReadingAnswers {

  private final EmergencyRecords records;
  private final EmergencyLetters letters;
  private final PeopleInCases people;
  private final Directory directory;
  private final Clock clock;

  ReadingAnswers(EmergencyRecords records, EmergencyLetters letters, PeopleInCases people, Directory directory,
      Clock clock) {
    this.records = records;
    this.letters = letters;
    this.people = people;
    this.directory = directory;
    this.clock = clock;
  }

  /**
   * The answer as one reader may see it.
   *
   * @param decision what was decided
   * @param answeredBy who answered, in words
   * @param letter the disclosed items or the way on; nothing when the time is over or it is not the reader's to read
   */
  public record AnswerShown(Decision decision, String answeredBy, Optional<EmergencyLetter> letter) {}

  /**
   * Shows the answer. What was written leaves one row in the access log.
   *
   * @param request a request that is answered
   * @param reader who reads, in which step
   * @return the answer
   */
  @Transactional
  public AnswerShown answer(EmergencyRequestId request, Reader reader) {
    EmergencyRequest known = records.find(request).orElseThrow();
    Decision decision = known.decision().orElseThrow();
    EmergencyLetter.Kind kind = decision == Decision.DISCLOSED
        ? EmergencyLetter.Kind.DISCLOSURE : EmergencyLetter.Kind.REFUSAL;
    return new AnswerShown(decision,
        people.inWords(known.caseNumber(), reader.caseworker(), known.answeredBy().orElseThrow()), letters.read(request, kind, reader));
  }

  /**
   * Notes that the answer was read.
   *
   * @param request the request
   * @param by who read it
   * @return the request, or the reason when there is no answer or it was read before
   */
  @Transactional
  public Answer<EmergencyRequestId> read(EmergencyRequestId request, CaseworkerId by) {
    EmergencyRequest known = records.held(request);
    if (known.decision().isEmpty() || known.isRead()) {
      return Answer.refused("", "Det finns inget nytt svar att läsa. Öppna ärendets sida.");
    }
    records.add(EmergencyEvent.of(request, Kind.READ, known.caseNumber(), directory.caseworker(by).orElseThrow(),
        clock.instant()));
    return Answer.accepted(request);
  }

  /**
   * Who has been asked, the first first.
   *
   * @param request the request
   * @param reader who reads
   * @return each in words; empty when there was nobody to ask
   */
  public List<String> asked(EmergencyRequestId request, CaseworkerId reader) {
    EmergencyRequest known = records.find(request).orElseThrow();
    return known.asked().stream().map(each -> people.inWords(known.caseNumber(), reader, each)).toList();
  }
}
