package se.gemensamingang.casefile;

import java.util.Optional;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.SecrecyUnitId;

/** What the case file asks of consents; answered by the consent module. */
public interface ConsentsInForce {

  /**
   * Is there a consent in force now that lets this reader read?
   *
   * @param caseNumber the case
   * @param giving the secrecy unit whose information it is
   * @param receiving the reader's secrecy unit
   * @param informationClass the class
   * @param reader the named reader
   * @return the id of the consent, or nothing
   */
  Optional<String> allowing(CaseNumber caseNumber, SecrecyUnitId giving, SecrecyUnitId receiving,
      InformationClass informationClass, CaseworkerId reader);
}
