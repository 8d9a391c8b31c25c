package se.gemensamingang.workflow;

import java.util.Map;
import java.util.Set;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** A capability's service behind a start form: opens the case whose number becomes the business key. */
public interface StartService {

  /** @return the id of the start form it serves */
  String form();

  /** @return the keys it takes as {@code command} */
  Set<String> answers();

  /**
   * Opens the case.
   *
   * @param starter the signed-in caseworker
   * @param answers key to answer, validated against the form
   * @return the new case's number, or reasons to refuse
   */
  Answer<CaseNumber> start(CaseworkerId starter, Map<String, Object> answers);
}
