package se.gemensamingang.workflow.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.gemensamingang.casefile.QuestionLabels;
import se.gemensamingang.fixtures.ProgramTest;

/** Questions and answers read on pages as they do in the deployed forms. */
@ProgramTest
class QuestionsInWordsTest {

  private static final String FORM = "register-referral";

  @Autowired
  private QuestionLabels labels;

  @Test
  void aQuestionIsCalledWhatItsFormCallsIt() {
    assertThat(labels.label(FORM, "ownWords")).contains("Deltagarens egna ord");
    assertThat(labels.label("give-position", "positionReason-region")).contains("Varför?");
    assertThat(labels.label(FORM, "neverAsked")).isEmpty();
    assertThat(labels.label("no-such-form", "ownWords")).isEmpty();
  }

  @Test
  void anAnswerIsShownInWordsAndNotInCodes() {
    assertThat(labels.words(FORM, "targetGroup", "NEWLY_ARRIVED")).isEqualTo("Nyanlända");
    assertThat(labels.words(FORM, "targetGroup", List.of("KAA", "ADULTS")))
        .isEqualTo("Unga under 20 inom kommunens aktivitetsansvar, Vuxna som behöver samordnad rehabilitering");
    assertThat(labels.words(FORM, "intakeConsent", true)).isEqualTo("Ja");
    assertThat(labels.words(FORM, "intakeConsent", false)).isEqualTo("Nej");
    assertThat(labels.words(FORM, "ownWords", "NEWLY_ARRIVED")).isEqualTo("NEWLY_ARRIVED");
    assertThat(labels.words("no-such-form", "hours", 7.5)).isEqualTo("7,5");
  }
}
