package se.gemensamingang.directory;

import java.time.Instant;

/**
 * A change in the history of the directory.
 *
 * @param revision its number
 * @param at when
 * @param by the name of who made it
 * @param about what was changed, in words
 * @param subject the id of what was changed
 * @param what how it was changed, in words
 */
public record HistoryRow(long revision, Instant at, String by, String about, String subject, String what) {}
