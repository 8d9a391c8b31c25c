package se.gemensamingang.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Ends a session here and says where it ends at the provider. */
@Component
class SignOut {

  private final ObjectProvider<Provider> provider;

  SignOut(ObjectProvider<Provider> provider) {
    this.provider = provider;
  }

  /** Whether people sign in elsewhere and not in Camunda's own form. */
  boolean isElsewhere() {
    return provider.getIfAvailable() != null;
  }

  /**
   * Ends the session of a request.
   *
   * @return where the browser is to go for signing out of the provider too; nothing when there is no sign-in there
   */
  Optional<URI> of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    Optional<String> proof = ProviderSession.proof(session);
    if (session != null) {
      session.invalidate();
    }
    String back = ServletUriComponentsBuilder.fromContextPath(request).path("/").build().toUriString();
    return proof.flatMap(known -> provider.stream().findFirst().flatMap(at -> at.signOut(known, back)));
  }
}
