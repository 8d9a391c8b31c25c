package se.gemensamingang.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.Refusal;

/**
 * What the responsible caseworker changes about the participant of a case. Each change says what its author had seen
 * ({@link ParticipantOverview#seen}) and is refused, with nothing changed, when somebody else changed something after that.
 */
@Service
public class ChangingParticipants {

  private static final String STALE = "Någon annan har ändrat uppgifter om deltagaren sedan du öppnade sidan. Ingenting av"
      + " ditt är sparat än, men det står kvar i fälten. Läs vad som gäller nu och spara igen om det fortfarande behövs.";
  private static final String NOT_RESPONSIBLE = "Bara ärendets ansvariga handläggare ändrar uppgifterna om deltagaren.";
  private static final String UNCHANGED = "Du har inte ändrat något. Ändra namn eller nummer, eller gå tillbaka till"
      + " ärendet.";

  private final Cases cases;
  private final Identities identities;
  private final IdentityCheck check;
  private final Participants participants;
  private final Protection protection;
  private final ReadingParticipants reading;
  private final ParticipantQuestions questions;
  private final CaseFile caseFile;

  ChangingParticipants(Cases cases, Identities identities, IdentityCheck check, Participants participants,
      Protection protection, ReadingParticipants reading, ParticipantQuestions questions, CaseFile caseFile) {
    this.cases = cases;
    this.identities = identities;
    this.check = check;
    this.participants = participants;
    this.protection = protection;
    this.reading = reading;
    this.questions = questions;
    this.caseFile = caseFile;
  }

  /**
   * Corrects the name, or notes another number; see {@link Participants#replace}. Says no also when nothing is different
   * or when the caseworker may not read who the participant is.
   *
   * @param caseNumber the case
   * @param seen what the author had seen
   * @param stated who the participant is from now on
   * @param by the responsible caseworker
   * @return yes, or the reasons with field {@code name}, {@code personalNumber}, {@code birthYear} or the empty string
   */
  @Transactional
  public Answer<Identity> correct(CaseNumber caseNumber, String seen, StatedIdentity stated, CaseworkerId by) {
    return changed(caseNumber, seen, by, theCase -> {
      Answer<Identity> known = caseFile.identity(caseNumber, new Reader(by, ParticipantQuestions.STEP))
          .map(Answer::accepted).orElseGet(() -> Answer.refused("", "Du saknar samtycke för att läsa vem deltagaren är,"
              + " och kan därför inte ändra det."));
      if (!(known instanceof Answer.Accepted<Identity> accepted)) {
        return known;
      }
      return isSame(accepted.value(), stated) ? Answer.refused("", UNCHANGED) : participants.replace(caseNumber, stated, by);
    });
  }

  private boolean isSame(Identity known, StatedIdentity stated) {
    return check.check(stated) instanceof Answer.Accepted<IdentityCheck.Checked> checked
        && known.name().equals(checked.value().name()) && known.number().equals(checked.value().details().number())
        && known.birthYear().filter(year -> year == checked.value().details().birthYear()).isPresent()
        && known.sex().filter(sex -> sex == checked.value().details().sex()).isPresent();
  }

  /**
   * Sets or changes the protection; see {@link Protection#protect}.
   *
   * @param caseNumber the case
   * @param seen what the author had seen
   * @param level the level
   * @param named who may know besides the responsible, each of them one of {@link ParticipantOverview#choices}
   * @param by the responsible caseworker
   * @return the level, or the reasons with field {@code protectedReaders} or the empty string
   */
  @Transactional
  public Answer<ProtectionLevel> protect(CaseNumber caseNumber, String seen, ProtectionLevel level,
      Set<CaseworkerId> named, CaseworkerId by) {
    return changed(caseNumber, seen, by, theCase -> areEligible(theCase, named)
        ? protection.protect(caseNumber, level, named, by) : notEligible());
  }

  /**
   * Tries fabricated personal data without keeping anything, so that a person can be asked whether it is right.
   *
   * @param caseNumber the case
   * @param seen what the author has seen
   * @param fabricated who the participant would be
   * @param named who would know besides the responsible
   * @param by the responsible caseworker
   * @return the level, or the reasons that {@link #fabricate} would give
   */
  @Transactional
  public Answer<ProtectionLevel> tryFabricating(CaseNumber caseNumber, String seen, StatedIdentity fabricated,
      Set<CaseworkerId> named, CaseworkerId by) {
    return changed(caseNumber, seen, by, theCase -> areEligible(theCase, named)
        ? check.check(fabricated).map(fits -> ProtectionLevel.FABRICATED_IDENTITY) : notEligible());
  }

  /**
   * Gives the participant fabricated personal data, which cannot be undone; see {@link Protection#fabricate}.
   *
   * @param caseNumber the case
   * @param seen what the author had seen
   * @param fabricated who the participant is from now on
   * @param named who may know besides the responsible
   * @param by the responsible caseworker
   * @return the level, or the reasons with field {@code name}, {@code personalNumber}, {@code birthYear},
   *     {@code protectedReaders} or the empty string
   */
  @Transactional
  public Answer<ProtectionLevel> fabricate(CaseNumber caseNumber, String seen, StatedIdentity fabricated,
      Set<CaseworkerId> named, CaseworkerId by) {
    return changed(caseNumber, seen, by, theCase -> areEligible(theCase, named)
        ? protection.fabricate(caseNumber, fabricated, named, by) : notEligible());
  }

  /**
   * Ends the protection; see {@link Protection#lift}.
   *
   * @param caseNumber the case
   * @param seen what the author had seen
   * @param by the responsible caseworker
   * @return the level that was in force, or the reasons
   */
  @Transactional
  public Answer<ProtectionLevel> lift(CaseNumber caseNumber, String seen, CaseworkerId by) {
    return changed(caseNumber, seen, by, theCase -> protection.lift(caseNumber, by));
  }

  /**
   * Answers anew what the participant's page asks. What is the same as before is not written again; an empty answer takes
   * the earlier one back.
   *
   * @param caseNumber the case
   * @param seen what the author had seen
   * @param given question key to answer; other keys are passed over
   * @param by the responsible caseworker
   * @return the answers, or the reasons, each with the question's key
   */
  @Transactional
  public Answer<Map<String, String>> answer(CaseNumber caseNumber, String seen, Map<String, String> given,
      CaseworkerId by) {
    Map<String, String> stripped = new HashMap<>();
    given.forEach((key, answer) -> stripped.put(key, answer.strip().replace("\r\n", "\n")));
    return changed(caseNumber, seen, by, theCase -> {
      List<AskedQuestion> asked = questions.asked();
      List<Refusal> mistakes = questions.mistakes(asked, stripped);
      if (!mistakes.isEmpty()) {
        return new Answer.Refused<>(mistakes);
      }
      questions.write(theCase, asked, stripped, new Reader(by, ParticipantQuestions.STEP));
      return Answer.accepted(stripped);
    });
  }

  /** Two changes of one participant happen one after the other, and the second sees that it is late. */
  private <T> Answer<T> changed(CaseNumber caseNumber, String seen, CaseworkerId by, Function<Case, Answer<T>> change) {
    Case theCase = cases.find(caseNumber)
        .orElseThrow(() -> new IllegalArgumentException("there is no case " + caseNumber));
    if (theCase.responsible().filter(by::equals).isEmpty()) {
      return Answer.refused("", NOT_RESPONSIBLE);
    }
    identities.hold(theCase.participant());
    return reading.seen(theCase).equals(seen) ? change.apply(theCase) : Answer.refused("", STALE);
  }

  private boolean areEligible(Case theCase, Set<CaseworkerId> named) {
    return reading.eligible(theCase).containsAll(named);
  }

  private static <T> Answer<T> notEligible() {
    return Answer.refused("protectedReaders", "Någon av dem du valt arbetar inte i ärendet. Välj bland dem i listan.");
  }
}
