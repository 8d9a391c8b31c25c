package se.gemensamingang.attacks;

import java.util.HashMap;
import java.util.Map;

/** What there is to attack: the words that an attack's angle brackets stand for. */
final class Prey {

  static final String MARKER = "Kvittblomsterkvarn";

  private final Map<String, String> words = new HashMap<>(Map.of("marker", MARKER, "long", MARKER.repeat(5556)));

  Prey with(String word, String value) {
    words.put(word, value);
    return this;
  }

  String word(String word) {
    return words.get(word);
  }

  /** Puts the words in. */
  String fill(String text) {
    String filled = text;
    for (Map.Entry<String, String> word : words.entrySet()) {
      filled = filled.replace("<" + word.getKey() + ">", word.getValue());
    }
    return filled;
  }

  /** An expression that becomes a user id only when it is evaluated. */
  static String expressionFor(String userId) {
    return "${'" + userId.substring(0, 2) + "'.concat('" + userId.substring(2) + "')}";
  }
}
