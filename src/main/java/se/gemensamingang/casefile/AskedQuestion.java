package se.gemensamingang.casefile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.gemensamingang.shared.InformationClass;

/**
 * A question of a form, as another page may ask it again.
 *
 * @param key its key
 * @param label what the caseworker reads
 * @param hint a sentence that describes it, if the form has one
 * @param informationClass where the answer is kept
 * @param source how the caseworker knows the answer
 * @param options code to label, in the order of the form; empty where it is answered in text
 * @param longest how many characters a text may have
 * @param lines whether a text may have several lines
 */
public record AskedQuestion(String key, String label, Optional<String> hint, InformationClass informationClass,
    EntrySource source, Map<String, String> options, int longest, boolean lines) {

  /** Keeps its own options. */
  public AskedQuestion {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }
}
