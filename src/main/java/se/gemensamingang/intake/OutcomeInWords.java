package se.gemensamingang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.Case;
import se.gemensamingang.casefile.CaseFile;
import se.gemensamingang.casefile.Cases;
import se.gemensamingang.casefile.Identity;
import se.gemensamingang.casefile.Protection;
import se.gemensamingang.casefile.Reader;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.InformationClass;

/**
 * What the participant is told after a decision, in plain Swedish: what was decided, whom to turn to, what happens next and
 * when, and how to say no. Never which position a party took or who differed.
 */
@Service
public class OutcomeInWords {

  /** Under this key of the class {@code planning} the caseworker's telephone number for the letter is written. */
  public static final String PHONE = "contactPhone";

  /**
   * The words.
   *
   * @param name what the participant is called
   * @param title one line
   * @param paragraphs in the order they are said
   */
  public record Words(String name, String title, List<String> paragraphs) {

    @Override
    public String toString() {
      return "Words[masked]";
    }
  }

  private static final Set<String> QUESTIONS = Set.of(DecidingIntake.RECOMMENDATION, DecidingIntake.RECEIVING_OUTSIDE,
      DecidingIntake.QUESTION, PHONE);

  private final TellingOutcomes telling;
  private final PlatformPlaces places;
  private final NextSteps nextSteps;
  private final IntakeView view;
  private final Cases cases;
  private final Directory directory;
  private final CaseFile caseFile;
  private final Protection protection;

  OutcomeInWords(TellingOutcomes telling, PlatformPlaces places, NextSteps nextSteps, IntakeView view, Cases cases,
      Directory directory, CaseFile caseFile, Protection protection) {
    this.telling = telling;
    this.places = places;
    this.nextSteps = nextSteps;
    this.view = view;
    this.cases = cases;
    this.directory = directory;
    this.caseFile = caseFile;
    this.protection = protection;
  }

  /**
   * What is said by voice.
   *
   * @param caseNumber the case
   * @param reader who is going to say it
   * @return the words as far as the reader may read them; nothing when nothing is decided
   */
  @Transactional
  public Optional<Words> of(CaseNumber caseNumber, Reader reader) {
    Optional<Outcome> outcome = telling.standing(caseNumber);
    if (outcome.isEmpty()) {
      return Optional.empty();
    }
    String name = caseFile.identity(caseNumber, reader).map(Identity::name).orElse("");
    Map<String, Object> texts = caseFile.read(caseNumber, InformationClass.PLANNING, QUESTIONS, reader);
    List<String> paragraphs = new ArrayList<>();
    paragraphs.addAll(decided(outcome.get(), caseNumber, texts));
    contact(caseNumber, texts).ifPresent(paragraphs::add);
    paragraphs.add("Det är frivilligt att vara med. Du kan när som helst säga nej, eller ta tillbaka ditt samtycke: säg"
        + " det till din kontakt.");
    paragraphs.add("Beslutet gäller parternas arbete tillsammans. Det ändrar ingen ersättning och ingen insats du har i dag.");
    return Optional.of(new Words(name, title(outcome.get()), paragraphs));
  }

  /**
   * What stands in a letter. A participant whose personal data are protected gets none.
   *
   * @param caseNumber the case
   * @param reader who opens the letter
   * @return the words; nothing when nothing is decided, when the reader may not know who the participant is, or when there is
   *     to be no letter
   */
  @Transactional
  public Optional<Words> letter(CaseNumber caseNumber, Reader reader) {
    return protection.allowsMessages(caseNumber) ? of(caseNumber, reader).filter(words -> !words.name().isEmpty())
        : Optional.empty();
  }

  private static String title(Outcome outcome) {
    return switch (outcome) {
      case ADMITTED -> "Du är inskriven";
      case NOT_ADMITTED -> "Du skrivs inte in, men någon annan tar vid";
      case WAITLISTED -> "Du får vänta på en plats";
      case MORE_INFORMATION -> "Gruppen behöver veta mer";
    };
  }

  private List<String> decided(Outcome outcome, CaseNumber caseNumber, Map<String, Object> texts) {
    return switch (outcome) {
      case ADMITTED -> List.of("Parterna har kommit fram till att ni ska arbeta tillsammans.",
          "Nu utser varje part en handläggare. Det är klart senast " + nextSteps.lastDay("name-caseworker")
              + ". Sedan bestämmer ni en dag för er gemensamma planering.");
      case NOT_ADMITTED -> notAdmitted(caseNumber, texts);
      case WAITLISTED -> List.of("Parterna vill att du skrivs in, men just nu är det fullt.",
          places.place(caseNumber).map(QueuePlace::inWords).orElse("Du står i kön."),
          "Din kontakt hör av sig till dig senast " + nextSteps.lastDay("confirm-wait")
              + " och frågar om du fortfarande vill ha platsen.");
      case MORE_INFORMATION -> moreInformation(texts);
    };
  }

  private List<String> notAdmitted(CaseNumber caseNumber, Map<String, Object> texts) {
    List<String> said = new ArrayList<>();
    said.add("Parterna har kommit fram till att en annan väg passar dig bättre nu.");
    text(texts, DecidingIntake.RECOMMENDATION).ifPresent(said::add);
    view.receiver(caseNumber).or(() -> text(texts, DecidingIntake.RECEIVING_OUTSIDE))
        .ifPresent(receiver -> said.add("Den som tar vid: " + receiver + "."));
    said.add("Ett första samtal ska hållas senast " + nextSteps.lastDay("take-up-recommendation")
        + ". Din kontakt är ansvarig tills dess.");
    said.add("Du kan bli aktuell igen. Säg till din kontakt om något ändras.");
    return said;
  }

  private List<String> moreInformation(Map<String, Object> texts) {
    List<String> said = new ArrayList<>();
    said.add("Parterna behöver veta mer innan de kan bestämma.");
    text(texts, DecidingIntake.QUESTION).ifPresent(said::add);
    said.add("Din kontakt frågar dig och svarar gruppen senast " + nextSteps.lastDay("supplement-referral")
        + ". Sedan tar gruppen upp ditt ärende igen.");
    return said;
  }

  private Optional<String> contact(CaseNumber caseNumber, Map<String, Object> texts) {
    return cases.find(caseNumber).flatMap(Case::responsible).flatMap(directory::caseworker).map(contact ->
        "Din kontakt är " + contact.name() + ", " + contact.unit().name()
            + text(texts, PHONE).map(phone -> ", telefon " + phone).orElse("") + ".");
  }

  private static Optional<String> text(Map<String, Object> texts, String key) {
    return Optional.ofNullable((String) texts.get(key));
  }
}
