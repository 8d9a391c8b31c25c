package se.gemensamingang.casefile;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;

/** What somebody searches for, told from one text. Text forms show nothing. */
sealed interface SearchedFor {

  /** The most characters that are looked at. */
  int LONGEST = 200;

  /** The most words of a name. */
  int MOST_WORDS = 10;

  /** Nothing but digits and what people write between and around them. */
  Pattern NUMBER_LIKE = Pattern.compile("[\\d\\s+-]*\\d[\\d\\s+-]*");

  /** One case. */
  record ByCaseNumber(CaseNumber caseNumber) implements SearchedFor {}

  /** Everybody with a number. */
  record ByNumber(PersonalNumber number) implements SearchedFor {}

  /** Everybody with all these words in the name. */
  record ByName(String text, Set<String> words) implements SearchedFor {

    @Override
    public String toString() {
      return "ByName[masked]";
    }
  }

  static Answer<SearchedFor> read(String text, Clock clock) {
    String sought = text == null ? "" : text.strip();
    Optional<CaseNumber> caseNumber = CaseNumber.read(sought.toUpperCase(Locale.ROOT));
    if (caseNumber.isPresent()) {
      return Answer.accepted(new ByCaseNumber(caseNumber.get()));
    }
    return NUMBER_LIKE.matcher(sought).matches() ? number(sought, clock) : name(sought);
  }

  private static Answer<SearchedFor> number(String sought, Clock clock) {
    Optional<PersonalNumber> number = PersonalNumber.parse(sought.replaceAll("\\s", ""), clock);
    return number.isPresent() ? Answer.accepted(new ByNumber(number.get()))
        : refused("Numret är inget giltigt personnummer eller samordningsnummer. Skriv tio eller tolv siffror och"
            + " kontrollera varje siffra.");
  }

  private static Answer<SearchedFor> name(String sought) {
    Set<String> words = sought.length() > LONGEST ? Set.of() : NameWords.in(sought);
    return words.isEmpty() || words.size() > MOST_WORDS
        ? refused("Skriv ett namn, ett personnummer eller ett ärendenummer. Hela ord i namnet, högst tio.")
        : Answer.accepted(new ByName(sought, words));
  }

  private static Answer<SearchedFor> refused(String reason) {
    return Answer.refused("text", reason);
  }
}
