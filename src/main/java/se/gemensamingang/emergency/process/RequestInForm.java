package se.gemensamingang.emergency.process;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.emergency.AnsweringRequests.Question;
import se.gemensamingang.emergency.SendingRequests;

/** The request as the forms of the authority that is asked show it. */
@Component
class RequestInForm {

  /** The keys that show it. */
  static final Set<String> KEYS =
      Set.of("requestedBy", "requestedWithin", "requestedAbout", "requestedItems", "requestedDanger");

  private final Clock clock;

  RequestInForm(Clock clock) {
    this.clock = clock;
  }

  Map<String, Object> of(Question question, Set<String> keys) {
    Map<String, Object> shown = new HashMap<>();
    shown.put("requestedBy", question.requester());
    shown.put("requestedWithin", question.urgency().label()
        + question.neededBefore().map(moment -> ", senast " + Moments.inWords(moment, clock)).orElse(""));
    shown.put("requestedAbout", question.texts().get(SendingRequests.ABOUT));
    shown.put("requestedItems", question.texts().get(SendingRequests.NEEDED));
    shown.put("requestedDanger", question.texts().get(SendingRequests.DANGER));
    shown.keySet().retainAll(keys);
    return shown;
  }
}
