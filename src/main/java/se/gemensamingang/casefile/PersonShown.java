package se.gemensamingang.casefile;

/**
 * A caseworker on the case page.
 *
 * @param name the name that others see
 * @param unit the name of the unit; nothing when the caseworker has left
 */
public record PersonShown(String name, String unit) {}
