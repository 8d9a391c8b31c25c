package se.gemensamingang.casefile;

import java.util.List;

/**
 * What a search found.
 *
 * @param cases the cases, the newest first, at most {@link ParticipantSearch#MOST}
 * @param mayBeMore whether there may be more cases than are shown; the reader should search for more words or a number
 */
public record SearchResult(List<FoundCase> cases, boolean mayBeMore) {}
