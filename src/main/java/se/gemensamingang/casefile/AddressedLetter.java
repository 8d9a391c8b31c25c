package se.gemensamingang.casefile;

import java.time.Instant;
import java.util.Optional;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.SecrecyUnitId;

/**
 * Who may be told what was written in an emergency request.
 *
 * @param request the request
 * @param givenBy the secrecy unit that wrote it
 * @param addressee the one person of another secrecy unit whom it was given to; nobody when it is for the own alone
 * @param until the moment from which the addressee may no longer read it; nothing when no time was set
 */
record AddressedLetter(EmergencyRequestId request, SecrecyUnitId givenBy, Optional<CaseworkerId> addressee,
    Optional<Instant> until) {}
