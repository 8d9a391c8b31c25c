package se.gemensamingang.casefile;

import java.util.Optional;
import se.gemensamingang.shared.CaseworkerId;

/** What the case file asks of emergency requests; answered by the emergency module. */
public interface EmergencyHolders {

  /**
   * Who besides the requester's authority may read what was asked.
   *
   * @param request the request
   * @return who is asked at this moment, and when something was disclosed the one who did until the participant has been
   *     told; nobody when it is refused, closed or not sent
   */
  Optional<CaseworkerId> mayReadWhatWasAsked(EmergencyRequestId request);
}
