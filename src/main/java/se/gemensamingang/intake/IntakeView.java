package se.gemensamingang.intake;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.CaseFile;
import se.gemensamingang.casefile.Reader;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.directory.IntakeSeat;
import se.gemensamingang.directory.Unit;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;

/** What the intake group and the referrer are shown of the group's work. */
@Service
public class IntakeView {

  private final CaseGroup groups;
  private final Directory directory;
  private final IntakeRecords records;
  private final CaseFile caseFile;
  private final Receivers receivers;
  private final Clock clock;

  IntakeView(CaseGroup groups, Directory directory, IntakeRecords records, CaseFile caseFile, Receivers receivers,
      Clock clock) {
    this.groups = groups;
    this.directory = directory;
    this.records = records;
    this.caseFile = caseFile;
    this.receivers = receivers;
    this.clock = clock;
  }

  /**
   * The positions side by side, in the order of the seats; a reason is there only where the reader may read it.
   *
   * @param caseNumber the case
   * @param reader who reads, in which step
   * @return rows with {@code party}, {@code position} and {@code reason}
   */
  @Transactional
  public List<Map<String, Object>> positions(CaseNumber caseNumber, Reader reader) {
    Map<String, Object> texts = caseFile.read(caseNumber, InformationClass.PLANNING, reader);
    Map<String, GivenPosition> given = records.positions(caseNumber).stream()
        .collect(Collectors.toMap(GivenPosition::seat, Function.identity()));
    return groups.of(caseNumber).seats().stream()
        .map(seat -> row(seat, Optional.ofNullable(given.get(seat.id())), texts)).toList();
  }

  /**
   * The outcome in words.
   *
   * @param caseNumber the case
   * @return what a caseworker reads, or nothing when nothing is decided
   */
  @Transactional(readOnly = true)
  public Optional<String> outcome(CaseNumber caseNumber) {
    return records.decision(caseNumber).map(decision -> decision.outcome().label());
  }

  /**
   * What only needs to be confirmed, in words.
   *
   * @param caseNumber the case
   * @param agreement what the table of quorum said, if it was asked
   * @return the prepared decision, or why nothing is prepared
   */
  @Transactional(readOnly = true)
  public String prepared(CaseNumber caseNumber, Optional<Agreement> agreement) {
    boolean voted = agreement.filter(Agreement.VOTE::equals).isPresent();
    Collection<Position> opinions = voted ? records.votes(caseNumber).values()
        : records.positions(caseNumber).stream().map(GivenPosition::position).toList();
    GroupVote vote = GroupVote.of(opinions);
    String fell = vote.inFavour() + " för och " + vote.against() + " mot";
    return vote.prepared().map(outcome -> outcome.label() + ": " + fell + ".")
        .orElseGet(() -> "Inget är förberett: " + fell + "." + (vote.isTie() ? " Ordföranden avgör." : ""));
  }

  /**
   * The decision in words, as it is recorded: when, by whom, for which party, and who differed.
   *
   * @param caseNumber the case
   * @return what a caseworker reads, without anything about the participant; nothing when nothing is decided
   */
  @Transactional(readOnly = true)
  public Optional<String> record(CaseNumber caseNumber) {
    return records.decision(caseNumber).map(decision -> new DecisionInWords(groups.of(caseNumber), directory, clock).of(decision));
  }

  /**
   * Who takes over after a no, where it is a unit of the directory.
   *
   * @param caseNumber the case
   * @return the unit's name, or nothing
   */
  @Transactional(readOnly = true)
  public Optional<String> receiver(CaseNumber caseNumber) {
    return records.decision(caseNumber).flatMap(DecisionRecord::receivingUnit).flatMap(directory::unit).map(Unit::name);
  }

  /** @return the units that can take over after a no: code and name */
  public List<Map<String, Object>> receivers() {
    return receivers.all().stream()
        .map(unit -> Map.<String, Object>of("value", unit.id().value(), "label", unit.name())).toList();
  }

  /**
   * Where a caseworker works, in words.
   *
   * @param caseworker the caseworker
   * @return the name of the caseworker's unit
   */
  public Optional<String> unitName(CaseworkerId caseworker) {
    return directory.caseworker(caseworker).map(found -> found.unit().name());
  }

  private static Map<String, Object> row(IntakeSeat seat, Optional<GivenPosition> position, Map<String, Object> texts) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("party", seat.representative().unit().name());
    row.put("position", position.map(given -> given.position().label()).orElse("Räknas som frånvarande"));
    row.put("reason", position.isPresent() ? texts.getOrDefault(GivingPositions.reasonKey(seat.id()), "") : "");
    return row;
  }
}
