package se.gemensamingang.casefile;

import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseworkerId;

/**
 * Search for participants by name, number or case number and by nothing else (förordning 2001:637 15 §). Finds only cases
 * whose {@code identity} this reader may read, so that a search never tells that a case exists; each case shown leaves
 * one row in the access log.
 */
public interface ParticipantSearch {

  /** The step that the access log names. */
  String STEP = "search";

  /** The most cases that one search shows; a search is no list of everybody. */
  int MOST = 20;

  /**
   * Searches.
   *
   * @param text a case number; a personnummer or samordningsnummer of ten or twelve digits, also one that a later number
   *     replaced; or one or more whole words of a name, in any order and case (words are compared exactly: å is not a,
   *     and no word is guessed). A protected participant is found by name or number only by those who may know it, and by
   *     the alias by everybody who may read {@code identity}
   * @param reader who searches
   * @return what was found, or with field {@code text} what to write instead
   */
  Answer<SearchResult> search(String text, CaseworkerId reader);
}
