package se.gemensamingang.workflow;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Does in the engine what the program does and no person: whoever happens to be signed in needs no right to it and stands in
 * no history of it.
 */
@Component
public class AsTheProgram {

  private final IdentityService identity;

  AsTheProgram(IdentityService identity) {
    this.identity = identity;
  }

  /**
   * Does something as nobody in particular, in the transaction under way.
   *
   * @param work what is done
   * @param <T> what it gives
   * @return what it gave
   */
  public <T> T give(Supplier<T> work) {
    Authentication signedIn = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      return work.get();
    } finally {
      if (signedIn != null) {
        identity.setAuthentication(signedIn);
      }
    }
  }

  /**
   * Does something as nobody in particular, in the transaction under way.
   *
   * @param work what is done
   */
  public void run(Runnable work) {
    give(() -> {
      work.run();
      return null;
    });
  }
}
