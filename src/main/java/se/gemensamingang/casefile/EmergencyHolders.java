package se.gemensamingang.casefile;

import java.util.List;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** What the case file asks of emergency requests; answered by the emergency module. */
public interface EmergencyHolders {

  /**
   * Whether a request is somebody's to handle now.
   *
   * @param request the request
   * @param reader who wants to read what was asked
   * @return whether the reader is asked at this moment or, when something was disclosed, has the step of telling the
   *     participant
   */
  boolean isInTheHandsOf(EmergencyRequestId request, CaseworkerId reader);

  /**
   * The requests that authorities have answered, also with a no.
   *
   * @param caseNumber the case
   * @return the requests
   */
  List<AnsweredRequest> answeredIn(CaseNumber caseNumber);
}
