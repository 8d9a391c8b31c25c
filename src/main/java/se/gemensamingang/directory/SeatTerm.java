package se.gemensamingang.directory;

import java.time.LocalDate;

/**
 * Who is to hold a seat, and when.
 *
 * @param group the intake group's key
 * @param seat the seat's id
 * @param caseworker the user id
 * @param from the first day, today at the earliest; today when null
 * @param to the last day, or null until further notice
 */
public record SeatTerm(String group, String seat, String caseworker, LocalDate from, LocalDate to) {}
