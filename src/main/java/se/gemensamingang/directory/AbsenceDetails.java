package se.gemensamingang.directory;

import java.time.LocalDate;

/**
 * What is written about an absence.
 *
 * @param caseworker the user id of who is absent
 * @param substitute the user id of who stands in
 * @param firstDay the first day
 * @param lastDay the last day
 */
public record AbsenceDetails(String caseworker, String substitute, LocalDate firstDay, LocalDate lastDay) {}
