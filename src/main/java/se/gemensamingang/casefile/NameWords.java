package se.gemensamingang.casefile;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.gemensamingang.database.BlindIndex;
import se.gemensamingang.database.Encrypted;

/**
 * The words of a name as keyed hashes. Words are compared whole and exactly, after Unicode normalisation (NFKC) and in
 * lower case; å is not a, and nothing is guessed by sound.
 */
@Component
class NameWords {

  /** Keeps the hash of a word from ever being the hash of a number. */
  private static final String KIND = "name ";
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final BlindIndex index;

  NameWords(BlindIndex index) {
    this.index = index;
  }

  static Set<String> in(String name) {
    String normal = Normalizer.normalize(
        Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    return Arrays.stream(BETWEEN_WORDS.split(normal)).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
  }

  List<Encrypted> indexesOf(String name) {
    return in(name).stream().map(word -> index.of(KIND + word)).toList();
  }

  List<Encrypted> everyIndexOf(String word) {
    return index.underEveryKey(KIND + word);
  }
}
