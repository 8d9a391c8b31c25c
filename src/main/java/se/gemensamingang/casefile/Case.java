package se.gemensamingang.casefile;

import java.time.Instant;
import java.util.Optional;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.ParticipantId;
import se.gemensamingang.shared.SecrecyUnitId;

/**
 * A case (ärende).
 *
 * @param caseNumber its number
 * @param participant whom it is about
 * @param municipality the code of the participant's municipality
 * @param referrer who referred
 * @param referringUnit the secrecy unit that the referrer belonged to when the case was opened
 * @param responsible who is responsible now; nobody when the case is closed
 * @param openedAt when it was opened
 */
public record Case(
    CaseNumber caseNumber,
    ParticipantId participant,
    String municipality,
    CaseworkerId referrer,
    SecrecyUnitId referringUnit,
    Optional<CaseworkerId> responsible,
    Instant openedAt) {}
