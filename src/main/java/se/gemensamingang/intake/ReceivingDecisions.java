package se.gemensamingang.intake;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** Notes that the referrer has received the decision and told the participant. */
@Service
public class ReceivingDecisions {

  private static final Logger LOG = LoggerFactory.getLogger(ReceivingDecisions.class);

  private final IntakeRecords records;
  private final Clock clock;

  ReceivingDecisions(IntakeRecords records, Clock clock) {
    this.records = records;
    this.clock = clock;
  }

  /**
   * Notes that the participant was told. Says no when there is no decision yet, or when the day is before the decision
   * or after today.
   *
   * @param caseNumber the case
   * @param referrer who told the participant
   * @param toldOn on which day
   * @return the day, or the reason
   */
  @Transactional
  public Answer<LocalDate> receive(CaseNumber caseNumber, CaseworkerId referrer, LocalDate toldOn) {
    LocalDate decidedOn = records.decidedAt(caseNumber)
        .map(instant -> instant.atZone(clock.getZone()).toLocalDate())
        .orElse(null);
    if (decidedOn == null) {
      return Answer.refused("", "Det finns inget beslut i ärendet än. Vänta tills gruppen har beslutat.");
    }
    if (toldOn.isBefore(decidedOn) || toldOn.isAfter(LocalDate.now(clock))) {
      return Answer.refused("toldOn", "Dagen ska vara från beslutets dag till och med i dag. Rätta datumet.");
    }
    records.add(caseNumber, toldOn, referrer);
    LOG.info("Decision received: case={}", caseNumber);
    return Answer.accepted(toldOn);
  }
}
