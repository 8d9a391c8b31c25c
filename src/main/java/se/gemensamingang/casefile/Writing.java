package se.gemensamingang.casefile;

import java.util.Map;
import java.util.Set;
import se.gemensamingang.shared.CaseworkerId;

/**
 * Who writes into a case file, where and how the author knew.
 *
 * @param by who writes and in which form; what is written is given by the author's secrecy unit
 * @param sources how the author knew the answer to a question; {@link EntrySource#ASSESSED} where nothing is said
 * @param asked the questions whose present answer was shown with "Stämmer det?": the same answer again confirms it and
 *     stays the information of who gave it
 */
public record Writing(Reader by, Map<String, EntrySource> sources, Set<String> asked) {

  /** Makes the parts unchangeable. */
  public Writing {
    sources = Map.copyOf(sources);
    asked = Set.copyOf(asked);
  }

  /**
   * Writing of what the author has assessed, with nothing shown before.
   *
   * @param author who writes
   * @param step the form id
   */
  public Writing(CaseworkerId author, String step) {
    this(new Reader(author, step, Set.of()), Map.of(), Set.of());
  }
}
