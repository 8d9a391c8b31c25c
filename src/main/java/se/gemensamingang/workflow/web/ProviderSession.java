package se.gemensamingang.workflow.web;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.session.FindByIndexNameSessionRepository;

/** What a session remembers of the sign-in at the provider: enough to end it there, and to be ended from there. */
final class ProviderSession {

  static final String SID = "sign-in.sid";

  private static final String PROOF = "sign-in.proof";
  private static final String ASKED = "sign-in.asked";

  private ProviderSession() {}

  static void begin(HttpSession session, OidcUser person) {
    session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person.getSubject());
    session.setAttribute(PROOF, person.getIdToken().getTokenValue());
    if (person.getClaimAsString("sid") != null) {
      session.setAttribute(SID, person.getClaimAsString("sid"));
    }
  }

  /** The proof of the sign-in, for signing out; nothing where nobody has signed in by the provider. */
  static Optional<String> proof(HttpSession session) {
    return Optional.ofNullable(session).map(open -> (String) open.getAttribute(PROOF));
  }

  static void ask(HttpSession session, String address) {
    session.setAttribute(ASKED, address);
  }

  /** The address of ours that was asked for before the sign-in. */
  static Optional<String> asked(HttpSession session) {
    return Optional.ofNullable(session).map(open -> (String) open.getAttribute(ASKED));
  }
}
