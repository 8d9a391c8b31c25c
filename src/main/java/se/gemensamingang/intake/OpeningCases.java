package se.gemensamingang.intake;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.Cases;
import se.gemensamingang.casefile.CloseReason;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** Opens a case for a referral that is about to be registered, and closes it when that never happens. */
@Service
public class OpeningCases {

  private static final Logger LOG = LoggerFactory.getLogger(OpeningCases.class);

  private final Cases cases;
  private final Directory directory;
  private final IntakeRecords records;

  OpeningCases(Cases cases, Directory directory, IntakeRecords records) {
    this.cases = cases;
    this.directory = directory;
    this.records = records;
  }

  /**
   * Opens a case; the referrer becomes responsible. Says no when the area has no intake group for the municipality, or
   * when the referrer does not work at a party: the samordningsförbund itself never handles individuals (lag 2003:1210
   * 7 §).
   *
   * @param referrer who refers
   * @param municipality the code of the participant's municipality
   * @return the number of the new case, or the reason
   */
  @Transactional
  public Answer<CaseNumber> open(CaseworkerId referrer, String municipality) {
    if (directory.intakeGroup(municipality).isEmpty()) {
      return Answer.refused("municipality", "Kommunen har ingen inskrivningsgrupp. Välj en kommun i listan.");
    }
    if (directory.caseworker(referrer).map(Caseworker::unit).filter(unit -> unit.party() != null).isEmpty()) {
      return Answer.refused("", "Förbundets egen personal remitterar inte. Be en handläggare hos en part göra det.");
    }
    CaseNumber caseNumber = cases.open(referrer, municipality).caseNumber();
    LOG.info("Case opened: case={}", caseNumber);
    return Answer.accepted(caseNumber);
  }

  /**
   * Closes a case that was started by mistake. Says no once the referral is registered, because then others have begun to
   * work with it.
   *
   * @param caseNumber the case
   * @param caseworker who says that it was a mistake
   * @return the number of the closed case, or the reason
   */
  @Transactional
  public Answer<CaseNumber> closeMistake(CaseNumber caseNumber, CaseworkerId caseworker) {
    if (records.isRegistered(caseNumber)) {
      return Answer.refused("", "Remissen är redan registrerad och ärendet kan inte avslutas som startat av misstag.");
    }
    cases.close(caseNumber, CloseReason.STARTED_BY_MISTAKE, caseworker);
    LOG.info("Case was started by mistake: case={}", caseNumber);
    return Answer.accepted(caseNumber);
  }

  /**
   * Closes a case whose referral was never registered.
   *
   * @param caseNumber the case
   */
  @Transactional
  public void abandon(CaseNumber caseNumber) {
    cases.close(caseNumber, CloseReason.REGISTRATION_ABANDONED);
    LOG.info("Registration abandoned: case={}", caseNumber);
  }
}
