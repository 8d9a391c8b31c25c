package se.gemensamingang.intake;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.CaseFile;
import se.gemensamingang.casefile.QuestionLabels;
import se.gemensamingang.casefile.Reader;
import se.gemensamingang.casefile.UnnamedLetter;
import se.gemensamingang.casefile.UnnamedLetters;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.intake.RequestEvent.Kind;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/**
 * Sees to it that a referral has the parts that the group needs. Whoever checks sees which parts are missing, never what the
 * others say: the coordinator is employed by the samordningsförbund (lag 2003:1210 7 §).
 */
@Service
public class Completeness {

  private static final Logger LOG = LoggerFactory.getLogger(Completeness.class);
  private static final String REGISTRATION = "register-referral";

  private final CaseGroup groups;
  private final IntakeRecords referrals;
  private final RequestRecords records;
  private final NeededParts needed;
  private final CaseFile caseFile;
  private final UnnamedLetters letters;
  private final QuestionLabels labels;
  private final UnitStaff staff;
  private final Directory directory;
  private final Clock clock;

  Completeness(CaseGroup groups, IntakeRecords referrals, RequestRecords records, NeededParts needed, CaseFile caseFile,
      UnnamedLetters letters, QuestionLabels labels, UnitStaff staff, Directory directory, Clock clock) {
    this.groups = groups;
    this.referrals = referrals;
    this.records = records;
    this.needed = needed;
    this.caseFile = caseFile;
    this.letters = letters;
    this.labels = labels;
    this.staff = staff;
    this.directory = directory;
    this.clock = clock;
  }

  /**
   * Which parts are missing. A request that names nobody has all its parts, since its form asks for each.
   *
   * @param caseNumber the case
   * @return the keys of the questions that are not answered, in alphabetical order
   */
  @Transactional(readOnly = true)
  public List<String> missing(CaseNumber caseNumber) {
    if (!referrals.isRegistered(caseNumber)) {
      return List.of();
    }
    Set<String> parts = needed.of(referrals.targetGroup(caseNumber).orElse(""));
    Set<String> answered = caseFile.answered(caseNumber, parts);
    return parts.stream().filter(part -> !answered.contains(part)).sorted().toList();
  }

  /**
   * Which parts are missing, as their questions read.
   *
   * @param caseNumber the case
   * @return one line for each
   */
  @Transactional(readOnly = true)
  public String missingInWords(CaseNumber caseNumber) {
    return missing(caseNumber).stream().map(part -> labels.label(REGISTRATION, part).orElse(part))
        .collect(Collectors.joining("\n"));
  }

  /**
   * What is wanted of the group.
   *
   * @param caseNumber the case
   * @return in words; admission for a referral from before that was noted
   */
  @Transactional(readOnly = true)
  public String wanted(CaseNumber caseNumber) {
    return records.find(caseNumber).map(IntakeRequest::kind).orElse(RequestKind.ADMISSION).label();
  }

  /**
   * What has happened with the parts so far.
   *
   * @param caseNumber the case
   * @return one line for each event with its day, the first first
   */
  @Transactional(readOnly = true)
  public String soFar(CaseNumber caseNumber) {
    return records.events(caseNumber).stream().flatMap(event -> line(event).stream()).collect(Collectors.joining("\n"));
  }

  private Optional<String> line(RequestEvent event) {
    String day = event.at().atZone(clock.getZone()).toLocalDate().toString();
    String who = event.by().flatMap(directory::caseworker).map(Caseworker::name).orElse("ingen");
    return switch (event.kind()) {
      case SENT_BACK -> Optional.of(day + ": remissen skickades tillbaka");
      case SUPPLEMENTED -> Optional.of(day + ": " + who + " kompletterade remissen");
      case SUPPLEMENT_REMINDED -> Optional.of(day + ": " + who + " påmindes");
      case SUPPLEMENT_LATE -> Optional.of(day + ": " + who + " svarade inte i tid");
      case SENT_ON, ADVICE_REMINDED, ADVICE_LATE, ADVISER_NAMED, ADVISED, NOTED, RECEIVED -> Optional.empty();
    };
  }

  /**
   * Lets the referral go on to the group as it is.
   *
   * @param caseNumber the case
   * @param coordinator who lets it go on
   */
  @Transactional
  public void sendOn(CaseNumber caseNumber, CaseworkerId coordinator) {
    add(caseNumber, Kind.SENT_ON, Optional.of(coordinator));
  }

  /**
   * Sends the referral back with a question, which the referring secrecy unit alone reads.
   *
   * @param caseNumber the case
   * @param coordinator who sends it back
   * @param question what to supplement, in words
   */
  @Transactional
  public void sendBack(CaseNumber caseNumber, CaseworkerId coordinator, String question) {
    letters.write(new UnnamedLetter(caseNumber, UnnamedLetter.Kind.SENT_BACK, "", coordinator,
        responsible(caseNumber).map(each -> each.unit().secrecyUnit()), question));
    add(caseNumber, Kind.SENT_BACK, Optional.of(coordinator));
  }

  /**
   * What the coordinator asks.
   *
   * @param caseNumber the case
   * @param reader who is asked
   * @return the question, or nothing when the reader may not read it
   */
  @Transactional
  public Optional<String> question(CaseNumber caseNumber, Reader reader) {
    return letters.read(caseNumber, UnnamedLetter.Kind.SENT_BACK, reader).stream().findFirst().map(UnnamedLetter::text);
  }

  /**
   * Notes that the referral was supplemented; whether anything is still missing is asked anew.
   *
   * @param caseNumber the case
   * @param by who supplemented it
   */
  @Transactional
  public void supplement(CaseNumber caseNumber, CaseworkerId by) {
    add(caseNumber, Kind.SUPPLEMENTED, Optional.of(by));
  }

  /**
   * Notes that the referrer was reminded.
   *
   * @param caseNumber the case
   */
  @Transactional
  public void remind(CaseNumber caseNumber) {
    add(caseNumber, Kind.SUPPLEMENT_REMINDED, responsible(caseNumber).map(Caseworker::id));
  }

  /**
   * Notes that the referrer did not supplement the referral in time, so that the unit head is asked.
   *
   * @param caseNumber the case
   */
  @Transactional
  public void late(CaseNumber caseNumber) {
    add(caseNumber, Kind.SUPPLEMENT_LATE, responsible(caseNumber).map(Caseworker::id));
  }

  /**
   * Notes that the unit head did not supplement the referral in time either, so that the coordinator decides.
   *
   * @param caseNumber the case
   */
  @Transactional
  public void lateHead(CaseNumber caseNumber) {
    add(caseNumber, Kind.SUPPLEMENT_LATE, head(caseNumber));
  }

  /**
   * Who answers when the referrer does not.
   *
   * @param caseNumber the case
   * @return the head of the responsible caseworker's unit; the responsible where the unit has none
   */
  @Transactional(readOnly = true)
  public Optional<CaseworkerId> head(CaseNumber caseNumber) {
    return responsible(caseNumber).map(each -> staff.head(each.unit().id()).orElse(each).id());
  }

  private Optional<Caseworker> responsible(CaseNumber caseNumber) {
    return groups.caseOf(caseNumber).responsible().flatMap(directory::caseworker);
  }

  private void add(CaseNumber caseNumber, Kind kind, Optional<CaseworkerId> by) {
    records.add(RequestEvent.of(caseNumber, kind, by, clock.instant()));
    LOG.info("Referral checked: case={} step={}", caseNumber, kind);
  }
}
