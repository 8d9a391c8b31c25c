package se.gemensamingang.casefile;

import java.util.Map;
import java.util.Set;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.SecrecyUnitId;

/** What the case file asks of consents; answered by the consent module. */
public interface ConsentsInForce {

  /**
   * Keeps the consents of a case as they are until this transaction ends: a withdrawal waits for it, and who comes after
   * the withdrawal sees it. To be called before {@link #allowing}, in the transaction of the reading.
   *
   * @param caseNumber the case
   */
  void hold(CaseNumber caseNumber);

  /**
   * Which consents in force now let this reader read a class of information?
   *
   * @param caseNumber the case
   * @param receiving the reader's secrecy unit
   * @param informationClass the class
   * @param reader the reader, by name, and what for
   * @return for each secrecy unit whose information is open, the id of the consent
   */
  Map<SecrecyUnitId, String> allowing(CaseNumber caseNumber, SecrecyUnitId receiving, InformationClass informationClass,
      Reader reader);

  /**
   * All that consents in force now open to one reader by name.
   *
   * @param caseNumber the case
   * @param receiving the reader's secrecy unit
   * @param reader the reader, by name, and what for
   * @return which units' which classes, and for which purpose
   */
  Set<Opened> opened(CaseNumber caseNumber, SecrecyUnitId receiving, Reader reader);

  /**
   * What one consent opens.
   *
   * @param giving whose information
   * @param informationClass the code of its class
   * @param purpose the code of what it may be read for
   */
  record Opened(SecrecyUnitId giving, String informationClass, String purpose) {}
}
