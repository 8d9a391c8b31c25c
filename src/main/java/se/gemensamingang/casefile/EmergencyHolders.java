package se.gemensamingang.casefile;

import java.util.Optional;
import se.gemensamingang.shared.CaseworkerId;

/** What the case file asks of emergency requests; answered by the emergency module. */
public interface EmergencyHolders {

  /**
   * Who is asked at this moment.
   *
   * @param request the request
   * @return the one who has it; nobody when it is answered, closed or not sent
   */
  Optional<CaseworkerId> holder(EmergencyRequestId request);
}
