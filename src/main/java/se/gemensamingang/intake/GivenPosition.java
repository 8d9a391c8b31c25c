package se.gemensamingang.intake;

import java.time.Instant;
import se.gemensamingang.shared.CaseworkerId;

/**
 * A position that was given.
 *
 * @param seat the seat in the intake group
 * @param position for or against
 * @param givenBy who gave it
 * @param givenAt when
 */
public record GivenPosition(String seat, Position position, CaseworkerId givenBy, Instant givenAt) {}
