package se.gemensamingang.casefile;

import java.util.Set;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.SecrecyUnitId;

/**
 * An emergency request that an authority has answered.
 *
 * @param request the request
 * @param authority the secrecy unit that answered
 * @param people who answered, and who took over or did what was left to do after that
 */
public record AnsweredRequest(EmergencyRequestId request, SecrecyUnitId authority, Set<CaseworkerId> people) {

  /** Makes the people unchangeable. */
  public AnsweredRequest {
    people = Set.copyOf(people);
  }
}
