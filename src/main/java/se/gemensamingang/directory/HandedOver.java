package se.gemensamingang.directory;

import java.time.Instant;

/**
 * That somebody's work was handed over.
 *
 * @param at when
 * @param from the name of who had it
 * @param to the name of who took over
 * @param by the name of who decided it
 */
public record HandedOver(Instant at, String from, String to, String by) {}
