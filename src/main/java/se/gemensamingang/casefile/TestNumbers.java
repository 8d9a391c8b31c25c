package se.gemensamingang.casefile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * The numbers that belong to nobody: those that Skatteverket has published for tests, and birth numbers 980-999. A demo
 * that took a living person's number would be a register of persons without any protection.
 */
final class TestNumbers implements PermittedNumbers {

  private static final String PUBLISHED = "casefile/published-test-numbers.txt";
  private static final int FIRST_RESERVED_BIRTH_NUMBER = 980;

  private final Set<String> published = published();

  @Override
  public boolean permits(PersonalNumber number) {
    return number.birthNumber() >= FIRST_RESERVED_BIRTH_NUMBER || published.contains(number.twelveDigits());
  }

  private static Set<String> published() {
    try {
      return new ClassPathResource(PUBLISHED).getContentAsString(StandardCharsets.US_ASCII).lines()
          .map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new IllegalStateException("the list of test numbers is missing from the package", e);
    }
  }
}
