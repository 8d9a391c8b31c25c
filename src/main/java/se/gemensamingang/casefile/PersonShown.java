package se.gemensamingang.casefile;

import java.util.Optional;

/**
 * A caseworker on the case page.
 *
 * @param name the name that others see
 * @param unit the name of the unit; nothing when the caseworker has left
 * @param phone the unit's number; nothing when the directory has none, or it would tell what the unit is called
 */
public record PersonShown(String name, String unit, Optional<String> phone) {}
