package se.gemensamingang.intake;

import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.UnnamedLetter;
import se.gemensamingang.casefile.UnnamedLetter.Kind;
import se.gemensamingang.casefile.UnnamedLetters;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** Notes what the group is asked and how the participant came. A question without consent says nothing of who it is about. */
@Service
public class AskingTheGroup {

  private static final Logger LOG = LoggerFactory.getLogger(AskingTheGroup.class);
  private static final Pattern LOOKS_LIKE_A_NUMBER = Pattern.compile("(?<!\\d)(?:\\d{2})?\\d{6}[-+ ]?\\d{4}(?!\\d)");
  private static final String POINTS_OUT = "Texten innehåller något som ser ut som ett personnummer. Ta bort det: utan"
      + " samtycke får ingen kunna se vem det gäller.";

  private final RequestRecords records;
  private final UnnamedLetters letters;

  AskingTheGroup(RequestRecords records, UnnamedLetters letters) {
    this.records = records;
    this.letters = letters;
  }

  /**
   * Notes what a registered referral wants of the group.
   *
   * @param caseNumber the case
   * @param kind admission or advice
   * @param cameBy how the participant came, where that was said
   * @param referrer who refers
   */
  @Transactional
  public void about(CaseNumber caseNumber, RequestKind kind, Optional<CameBy> cameBy, CaseworkerId referrer) {
    records.add(IntakeRequest.ofParticipant(caseNumber, kind, cameBy, referrer));
    LOG.info("Group asked: case={} kind={} unnamed=false", caseNumber, kind);
  }

  /**
   * Asks for advice about somebody who has not consented. Says no when the text looks as if it pointed out somebody.
   *
   * @param question the question
   * @return who asks, or the reason with field {@code unnamedQuestion}
   */
  @Transactional
  public Answer<CaseworkerId> unnamed(UnnamedQuestion question) {
    return ask(IntakeRequest.unnamed(question), Kind.REQUEST, "unnamedQuestion", question.question());
  }

  /**
   * Lets the parties know something that is about nobody. Says no when the text looks as if it pointed out somebody.
   *
   * @param caseNumber the case
   * @param by who lets them know
   * @param text what they should know
   * @return who let them know, or the reason with field {@code information}
   */
  @Transactional
  public Answer<CaseworkerId> inform(CaseNumber caseNumber, CaseworkerId by, String text) {
    return ask(IntakeRequest.information(caseNumber, by), Kind.INFORMATION, "information", text);
  }

  private Answer<CaseworkerId> ask(IntakeRequest request, Kind kind, String field, String text) {
    if (LOOKS_LIKE_A_NUMBER.matcher(text).find()) {
      return Answer.refused(field, POINTS_OUT);
    }
    records.add(request);
    letters.write(new UnnamedLetter(request.caseNumber(), kind, "", request.askedBy(), Optional.empty(), text));
    LOG.info("Group asked: case={} kind={} unnamed=true", request.caseNumber(), request.kind());
    return Answer.accepted(request.askedBy());
  }
}
