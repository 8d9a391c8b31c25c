package se.gemensamingang.emergency.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import se.gemensamingang.emergency.AnsweringRequests.Question;
import se.gemensamingang.emergency.SendingRequests;

/** The request as the forms of the authority that is asked show it. */
final class RequestInForm {

  /** The keys that show it. */
  static final Set<String> KEYS =
      Set.of("requestedBy", "requestedWithin", "requestedAbout", "requestedItems", "requestedDanger");

  private RequestInForm() {}

  static Map<String, Object> of(Question question, Set<String> keys) {
    Map<String, Object> shown = new HashMap<>();
    shown.put("requestedBy", question.requester());
    shown.put("requestedWithin", question.urgency().label());
    shown.put("requestedAbout", question.texts().get(SendingRequests.ABOUT));
    shown.put("requestedItems", question.texts().get(SendingRequests.NEEDED));
    shown.put("requestedDanger", question.texts().get(SendingRequests.DANGER));
    shown.keySet().retainAll(keys);
    return shown;
  }
}
