package se.gemensamingang.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.gemensamingang.shared.Refusal;

class MistakesTest {

  private final Mistakes mistakes = new Mistakes(List.of(
      new Refusal("name", "Skriv ett namn."), new Refusal("name", "Högst tio ord."), new Refusal("", "Försök igen.")));

  @Test
  void aFieldSaysItsFirstMistake() {
    assertThat(mistakes.about("name")).isEqualTo("Skriv ett namn.");
    assertThat(mistakes.about("number")).isNull();
  }

  @Test
  void aFieldIsDescribedByItsHintAndByWhatIsWrongWithIt() {
    assertThat(mistakes.describing("name", "name-hint")).isEqualTo("name-hint name-error");
    assertThat(mistakes.describing("name", null)).isEqualTo("name-error");
    assertThat(mistakes.describing("number", "number-hint")).isEqualTo("number-hint");
    assertThat(mistakes.describing("number", null)).isNull();
  }

  @Test
  void aFormThatIsShownForTheFirstTimeHasNone() {
    assertThat(Mistakes.NONE.any()).isFalse();
    assertThat(mistakes.any()).isTrue();
  }
}
