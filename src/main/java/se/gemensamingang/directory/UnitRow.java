package se.gemensamingang.directory;

import java.time.LocalDate;

/**
 * A unit in the structure.
 *
 * @param id its id
 * @param name its name
 * @param secrecyUnit the name of its secrecy unit
 * @param phone the number that somebody answers there, or null
 * @param opens the first day, or null
 * @param closes the last day, or null
 * @param successor the name of the unit that takes over, or null
 * @param persons how many active persons work there today
 */
public record UnitRow(String id, String name, String secrecyUnit, String phone, LocalDate opens, LocalDate closes, String successor,
    long persons) {}
