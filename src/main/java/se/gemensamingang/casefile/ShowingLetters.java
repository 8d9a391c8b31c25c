package se.gemensamingang.casefile;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.EmergencyLetter.Kind;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;

/** Shows on the case page what was written in emergency requests. */
@Service
public class ShowingLetters {

  private static final String STEP = "case-page";
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd 'kl.' HH.mm");

  private final EmergencyLetters letters;
  private final Cases cases;
  private final Faces faces;
  private final Clock clock;

  ShowingLetters(EmergencyLetters letters, Cases cases, Faces faces, Clock clock) {
    this.letters = letters;
    this.cases = cases;
    this.faces = faces;
    this.clock = clock;
  }

  /**
   * A letter in words. Its text form shows none of it.
   *
   * @param heading what it is
   * @param texts what was written
   * @param informationClass its class
   * @param writer who wrote it
   * @param until until when it may be read, in Swedish time; nothing when no time was set
   */
  public record LetterShown(String heading, List<String> texts, InformationClass informationClass, PersonShown writer,
      Optional<String> until) {

    @Override
    public String toString() {
      return "LetterShown[" + heading + "]";
    }
  }

  /**
   * The letters that one reader may read.
   *
   * @param disclosedToReader what was disclosed to the reader in person and may still be read
   * @param others what the reader's own unit wrote, and what is asked of the reader or was answered instead of items
   */
  public record LettersShown(List<LetterShown> disclosedToReader, List<LetterShown> others) {}

  /**
   * Shows the letters of a case. Each leaves one row in the access log.
   *
   * @param caseNumber the case
   * @param caseworker who reads
   * @return the letters that this reader may read now
   */
  @Transactional
  public LettersShown in(CaseNumber caseNumber, CaseworkerId caseworker) {
    List<EmergencyLetter> readable = letters.in(caseNumber, new Reader(caseworker, STEP));
    if (readable.isEmpty()) {
      return new LettersShown(List.of(), List.of());
    }
    Faces.Seen seen = faces.seenBy(cases.find(caseNumber).orElseThrow(), caseworker);
    return new LettersShown(
        readable.stream().filter(each -> isDisclosedTo(caseworker, each)).map(each -> shown(each, seen)).toList(),
        readable.stream().filter(each -> !isDisclosedTo(caseworker, each)).map(each -> shown(each, seen)).toList());
  }

  private static boolean isDisclosedTo(CaseworkerId caseworker, EmergencyLetter letter) {
    return letter.kind() == Kind.DISCLOSURE && letter.addressee().filter(caseworker::equals).isPresent();
  }

  private LetterShown shown(EmergencyLetter letter, Faces.Seen seen) {
    return new LetterShown(letter.kind().label(), List.copyOf(letter.texts().values()), letter.informationClass(),
        seen.of(letter.writer()), letter.until().map(until -> MOMENT.format(until.atZone(clock.getZone()))));
  }
}
