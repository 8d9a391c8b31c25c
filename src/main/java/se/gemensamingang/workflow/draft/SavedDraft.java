package se.gemensamingang.workflow.draft;

import java.time.Instant;

/**
 * The receipt for a draft.
 *
 * @param savedAt when it was saved
 * @param formChanged whether another version of the form is in force than the one that the caseworker has open
 */
record SavedDraft(Instant savedAt, boolean formChanged) {}
