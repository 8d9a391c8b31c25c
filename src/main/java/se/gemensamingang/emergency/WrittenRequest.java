package se.gemensamingang.emergency;

import se.gemensamingang.shared.SecrecyUnitId;

/**
 * What the requester wrote. Its text form shows none of it.
 *
 * @param authority whom it is sent to
 * @param about who the participant is, so that the right person is found
 * @param needed what is needed
 * @param danger why: which danger
 * @param urgency how soon
 */
public record WrittenRequest(SecrecyUnitId authority, String about, String needed, String danger, Urgency urgency) {

  @Override
  public String toString() {
    return "WrittenRequest[" + authority + " " + urgency + "]";
  }
}
