package se.gemensamingang.casefile;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.ParticipantId;

/**
 * Where several participants turned out to be one, what protects one protects all. Nobody but the responsible caseworker
 * is named for those that become protected: whoever is named knows the person in another case.
 */
@Component
class JoinedProtection {

  private final SamePersons samePersons;
  private final Protections protections;
  private final Aliases aliases;

  JoinedProtection(SamePersons samePersons, Protections protections, Aliases aliases) {
    this.samePersons = samePersons;
    this.protections = protections;
    this.aliases = aliases;
  }

  void shareFrom(ParticipantId participant, CaseworkerId by, Instant at) {
    Optional<ProtectionState> protection = protections.inForce(participant);
    protection.map(ProtectionState::level).ifPresent(level -> samePersons.as(participant).stream()
        .map(ParticipantId::new).filter(other -> protections.inForce(other).isEmpty())
        .forEach(other -> protect(other, level, by, at)));
  }

  private void protect(ParticipantId participant, ProtectionLevel level, CaseworkerId by, Instant at) {
    aliases.give(participant, at);
    protections.add(participant, Optional.of(new ProtectionState(level, Set.of())), by, at);
  }
}
