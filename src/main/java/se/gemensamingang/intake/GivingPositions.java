package se.gemensamingang.intake;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.CaseFile;
import se.gemensamingang.casefile.Writing;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;

/** Takes the position of each party in the intake group. */
@Service
public class GivingPositions {

  private static final Logger LOG = LoggerFactory.getLogger(GivingPositions.class);

  private final AskingParties asking;
  private final IntakeRecords records;
  private final CaseFile caseFile;

  GivingPositions(AskingParties asking, IntakeRecords records, CaseFile caseFile) {
    this.asking = asking;
    this.records = records;
    this.caseFile = caseFile;
  }

  /**
   * Takes a position. Says no when the caseworker does not hold the seat or the seat has answered already.
   *
   * @param caseNumber the case
   * @param seat the seat in the intake group
   * @param caseworker who gives the position
   * @param position for or against
   * @param reason why, in the party's words
   * @param step the form id
   * @return the position, or the reason
   */
  @Transactional
  public Answer<Position> give(CaseNumber caseNumber, String seat, CaseworkerId caseworker, Position position,
      String reason, String step) {
    if (asking.holder(caseNumber, seat).filter(caseworker::equals).isEmpty()) {
      return Answer.refused("", "Du företräder inte den här parten i inskrivningsgruppen. Kontakta samordnaren.");
    }
    if (records.hasAnswered(caseNumber, seat)) {
      return Answer.refused("", "Parten har redan lämnat sitt ställningstagande. Du behöver inte göra något mer.");
    }
    records.add(caseNumber, seat, position, caseworker);
    caseFile.write(caseNumber, InformationClass.PLANNING, Map.of(reasonKey(seat), reason),
        new Writing(caseworker, step));
    LOG.info("Position given: case={} seat={} position={}", caseNumber, seat, position);
    return Answer.accepted(position);
  }

  /**
   * Under which key of the case file the reason of a seat is written.
   *
   * @param seat the seat
   * @return the key, in the class {@code planning}
   */
  static String reasonKey(String seat) {
    return "positionReason-" + seat;
  }
}
