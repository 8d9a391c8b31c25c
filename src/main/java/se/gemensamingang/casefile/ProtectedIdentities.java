package se.gemensamingang.casefile;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;

/**
 * Narrows what the access policy allows. Who a protected participant is and where, only those know who were named when
 * the protection was set, and whoever is responsible for the case; all other readers meet an alias. Asked at each
 * reading, so that a change takes effect at the next one.
 */
@Component
class ProtectedIdentities {

  private final Protections protections;
  private final Aliases aliases;
  private final Identities identities;

  ProtectedIdentities(Protections protections, Aliases aliases, Identities identities) {
    this.protections = protections;
    this.aliases = aliases;
    this.identities = identities;
  }

  /** The identity as this reader may see it; an alias is shown without decrypting anything. */
  Identity open(Case theCase, Identities.Sealed sealed, CaseworkerId reader) {
    Optional<ProtectionState> protection = protections.inForce(theCase.participant());
    return protection.filter(state -> !isAmongThem(state, theCase, reader))
        .map(state -> Identity.hidden(aliases.of(theCase.participant()), state.level()))
        .orElseGet(() -> identities.open(sealed, protection.map(ProtectionState::level)));
  }

  /** Whether protection leaves a class open: it closes the one that tells where somebody is. */
  boolean opens(Case theCase, InformationClass informationClass, CaseworkerId reader) {
    return informationClass != InformationClass.CONTACT || mayKnow(theCase, reader);
  }

  /** Whether protection lets the reader know who and where the participant is. */
  boolean mayKnow(Case theCase, CaseworkerId reader) {
    return protections.inForce(theCase.participant()).map(state -> isAmongThem(state, theCase, reader)).orElse(true);
  }

  private static boolean isAmongThem(ProtectionState state, Case theCase, CaseworkerId reader) {
    return state.named().contains(reader) || theCase.responsible().filter(reader::equals).isPresent();
  }
}
