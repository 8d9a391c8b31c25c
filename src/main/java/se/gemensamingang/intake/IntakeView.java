package se.gemensamingang.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.CaseFile;
import se.gemensamingang.casefile.Reader;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.directory.IntakeSeat;
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

  IntakeView(CaseGroup groups, Directory directory, IntakeRecords records, CaseFile caseFile) {
    this.groups = groups;
    this.directory = directory;
    this.records = records;
    this.caseFile = caseFile;
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
    List<GivenPosition> given = records.positions(caseNumber);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (IntakeSeat seat : groups.of(caseNumber).seats()) {
      given.stream().filter(each -> each.seat().equals(seat.id())).findFirst()
          .ifPresent(position -> rows.add(row(seat, position, texts)));
    }
    return rows;
  }

  /**
   * The outcome in words.
   *
   * @param caseNumber the case
   * @return what a caseworker reads, or nothing when nothing is decided
   */
  @Transactional(readOnly = true)
  public Optional<String> outcome(CaseNumber caseNumber) {
    return records.outcome(caseNumber).map(Outcome::label);
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

  private static Map<String, Object> row(IntakeSeat seat, GivenPosition position, Map<String, Object> texts) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("party", seat.representative().unit().name());
    row.put("position", position.position().label());
    row.put("reason", texts.getOrDefault(GivingPositions.reasonKey(seat.id()), ""));
    return row;
  }
}
