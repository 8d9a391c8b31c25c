package se.gemensamingang.casefile;

import se.gemensamingang.shared.CaseworkerId;

/**
 * Somebody who wants to read, and where.
 *
 * @param caseworker who
 * @param step the form id, {@code task-list} or a page's name; goes into the access log
 */
public record Reader(CaseworkerId caseworker, String step) {}
