package se.gemensamingang.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.CaseFile;
import se.gemensamingang.casefile.Reader;
import se.gemensamingang.casefile.UnnamedLetter;
import se.gemensamingang.casefile.UnnamedLetters;
import se.gemensamingang.casefile.Writing;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.intake.RequestEvent.Kind;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;

/**
 * The group's written advice to an agency that has asked. It is no decision about anybody. Advice about a participant lies in
 * the case file and is read by consent; advice about somebody unnamed is read by whoever asked.
 */
@Service
public class GivingAdvice {

  /** The key of the advice, in the form and in the case file. */
  public static final String ADVICE = "advice";

  private static final String OWN_WORDS = "adviceOwnWords";
  private static final String WHO = "adviceWho";
  private static final String QUESTION = "adviceQuestion";
  private static final String SITUATION = "adviceSituation";

  private static final Logger LOG = LoggerFactory.getLogger(GivingAdvice.class);
  private static final int LONGEST_WAIT_IN_DAYS = 30;

  private final CaseGroup groups;
  private final ChairOfCase chairs;
  private final SeatOrder order;
  private final RequestRecords records;
  private final CaseFile caseFile;
  private final UnnamedLetters letters;
  private final Directory directory;
  private final Clock clock;

  GivingAdvice(CaseGroup groups, ChairOfCase chairs, SeatOrder order, RequestRecords records, CaseFile caseFile,
      UnnamedLetters letters, Directory directory, Clock clock) {
    this.groups = groups;
    this.chairs = chairs;
    this.order = order;
    this.records = records;
    this.caseFile = caseFile;
    this.letters = letters;
    this.directory = directory;
    this.clock = clock;
  }

  /**
   * Who writes the advice.
   *
   * @param caseNumber the case
   * @return whom the coordinator has named last, otherwise who leads the group in the case
   */
  @Transactional(readOnly = true)
  public CaseworkerId adviser(CaseNumber caseNumber) {
    return lastNamed(caseNumber).flatMap(RequestEvent::adviser).filter(named -> directory.caseworker(named).isPresent())
        .orElseGet(() -> chairs.of(caseNumber));
  }

  /**
   * Until when, where the coordinator has set a day.
   *
   * @param caseNumber the case
   * @return the day
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> until(CaseNumber caseNumber) {
    return lastNamed(caseNumber).flatMap(RequestEvent::until);
  }

  private Optional<RequestEvent> lastNamed(CaseNumber caseNumber) {
    return records.events(caseNumber).stream().filter(event -> event.kind() == Kind.ADVISER_NAMED)
        .reduce((earlier, later) -> later);
  }

  /**
   * Who can be named to write the advice.
   *
   * @param caseNumber the case
   * @return those who may answer for a party of the group, in the order of the seats, each once
   */
  @Transactional(readOnly = true)
  public List<Caseworker> candidates(CaseNumber caseNumber) {
    return groups.of(caseNumber).seats().stream().flatMap(seat -> order.of(seat).stream()).map(SeatCandidate::caseworker)
        .distinct().flatMap(each -> directory.caseworker(each).stream()).toList();
  }

  /**
   * Names who writes the advice and until when. Says no to somebody outside the group and to a day that is not within the
   * coming 30 days.
   *
   * @param caseNumber the case
   * @param coordinator who names
   * @param adviser who is to write
   * @param until the last day
   * @return the named, or the reason with field {@code adviser} or {@code adviceUntil}
   */
  @Transactional
  public Answer<CaseworkerId> name(CaseNumber caseNumber, CaseworkerId coordinator, CaseworkerId adviser, LocalDate until) {
    if (candidates(caseNumber).stream().noneMatch(each -> each.id().equals(adviser))) {
      return Answer.refused("adviser", "Den du valt svarar inte för någon part i gruppen. Välj en i listan.");
    }
    LocalDate today = LocalDate.now(clock);
    if (!until.isAfter(today) || until.isAfter(today.plusDays(LONGEST_WAIT_IN_DAYS))) {
      return Answer.refused("adviceUntil", "Dagen ska ligga efter i dag och inom 30 dagar. Rätta datumet.");
    }
    records.add(RequestEvent.adviserNamed(caseNumber, coordinator, adviser, until, clock.instant()));
    return Answer.accepted(adviser);
  }

  /**
   * What the group was asked.
   *
   * @param caseNumber the case
   * @param reader who reads
   * @return own words, who it is about, question and situation, by the keys {@code adviceOwnWords}, {@code adviceWho},
   *     {@code adviceQuestion} and {@code adviceSituation}, each only as far as the reader may read it
   */
  @Transactional
  public Map<String, Object> request(CaseNumber caseNumber, Reader reader) {
    return records.find(caseNumber).filter(IntakeRequest::unnamed).map(request -> unnamed(request, reader))
        .orElseGet(() -> named(caseNumber, reader));
  }

  private Map<String, Object> unnamed(IntakeRequest request, Reader reader) {
    Map<String, Object> shown = new HashMap<>();
    letters.read(request.caseNumber(), UnnamedLetter.Kind.REQUEST, reader).stream().findFirst().ifPresent(question -> {
      shown.put(OWN_WORDS, "Personen har inte sagt ja till att gruppen får veta vem det gäller.");
      shown.put(WHO, UnnamedInWords.of(request));
      shown.put(QUESTION, question.text());
    });
    return shown;
  }

  private Map<String, Object> named(CaseNumber caseNumber, Reader reader) {
    Map<String, Object> shown = new HashMap<>();
    copy(caseFile.read(caseNumber, InformationClass.BACKGROUND, Set.of("ownWords"), reader), "ownWords", shown, OWN_WORDS);
    caseFile.identity(caseNumber, reader).ifPresent(identity -> shown.put(WHO, identity.name()));
    copy(caseFile.read(caseNumber, InformationClass.PLANNING, Set.of("question"), reader), "question", shown, QUESTION);
    copy(caseFile.read(caseNumber, InformationClass.SOCIAL, Set.of("situation"), reader), "situation", shown, SITUATION);
    return shown;
  }

  private static void copy(Map<String, Object> from, String question, Map<String, Object> to, String key) {
    Optional.ofNullable(from.get(question)).ifPresent(answer -> to.put(key, answer));
  }

  /**
   * Takes the group's advice. Says no to whoever is not the one to write it.
   *
   * @param caseNumber the case
   * @param by who writes
   * @param advice the advice
   * @param step the form id
   * @return who wrote, or the reason
   */
  @Transactional
  public Answer<CaseworkerId> give(CaseNumber caseNumber, CaseworkerId by, String advice, String step) {
    if (!adviser(caseNumber).equals(by)) {
      return Answer.refused("", "Någon annan skriver gruppens råd i det här ärendet. Kontakta samordnaren.");
    }
    if (isUnnamed(caseNumber)) {
      letters.write(new UnnamedLetter(caseNumber, UnnamedLetter.Kind.ADVICE, "", by, Optional.empty(), advice));
    } else {
      caseFile.write(caseNumber, InformationClass.PLANNING, Map.of(ADVICE, advice), new Writing(by, step));
    }
    records.add(RequestEvent.of(caseNumber, Kind.ADVISED, Optional.of(by), clock.instant()));
    LOG.info("Advice given: case={}", caseNumber);
    return Answer.accepted(by);
  }

  /**
   * The group's advice.
   *
   * @param caseNumber the case
   * @param reader who reads
   * @return the advice, or nothing when the reader may not read it
   */
  @Transactional
  public Optional<String> advice(CaseNumber caseNumber, Reader reader) {
    return isUnnamed(caseNumber)
        ? letters.read(caseNumber, UnnamedLetter.Kind.ADVICE, reader).stream().findFirst().map(UnnamedLetter::text)
        : Optional.ofNullable((String) caseFile.read(caseNumber, InformationClass.PLANNING, Set.of(ADVICE), reader).get(ADVICE));
  }

  private boolean isUnnamed(CaseNumber caseNumber) {
    return records.find(caseNumber).filter(IntakeRequest::unnamed).isPresent();
  }

  /**
   * Notes that who writes the advice was reminded.
   *
   * @param caseNumber the case
   */
  @Transactional
  public void remind(CaseNumber caseNumber) {
    records.add(RequestEvent.of(caseNumber, Kind.ADVICE_REMINDED, Optional.of(adviser(caseNumber)), clock.instant()));
  }

  /**
   * Notes that the advice did not come in time.
   *
   * @param caseNumber the case
   */
  @Transactional
  public void late(CaseNumber caseNumber) {
    records.add(RequestEvent.of(caseNumber, Kind.ADVICE_LATE, Optional.of(adviser(caseNumber)), clock.instant()));
    LOG.warn("Advice is late: case={}", caseNumber);
  }
}
