package se.gemensamingang.casefile;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.gemensamingang.casefile.Identities.Kept;
import se.gemensamingang.casefile.IdentityCheck.Checked;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.ParticipantId;
import se.gemensamingang.shared.SecrecyUnitId;

/** Keeps a checked identity, marked where somebody else is known by the same number. */
@Component
class KeepingIdentities {

  private final Identities identities;
  private final SamePersons samePersons;
  private final PossibleDuplicatesInDatabase duplicates;

  KeepingIdentities(Identities identities, SamePersons samePersons, PossibleDuplicatesInDatabase duplicates) {
    this.identities = identities;
    this.samePersons = samePersons;
    this.duplicates = duplicates;
  }

  void keep(Case theCase, SecrecyUnitId givenBy, Checked checked, CaseworkerId by, Instant at) {
    ParticipantId participant = theCase.participant();
    Optional<ParticipantId> knownBefore =
        checked.details().number().flatMap(number -> samePersons.knownBefore(number, participant));
    identities.add(new Kept(participant, givenBy, checked.name(), checked.details(), knownBefore), at);
    knownBefore.ifPresent(first -> duplicates.found(first, participant, by, at));
  }
}
