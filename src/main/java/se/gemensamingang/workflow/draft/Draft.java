package se.gemensamingang.workflow.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/**
 * What a caseworker has written in a form without completing it. Its text form shows nothing.
 *
 * @param answers question key to answer, as the form submits them; never validated
 * @param savedAt when it was saved
 * @param left what was written in an earlier version of the form and fits no question of this one
 */
record Draft(ObjectNode answers, Instant savedAt, List<Left> left) {

  /**
   * An answer without a question.
   *
   * @param question the label of the question that was asked
   * @param answer what was answered, in words
   */
  record Left(String question, String answer) {

    @Override
    public String toString() {
      return "Left[masked]";
    }
  }

  @Override
  public String toString() {
    return "Draft[masked]";
  }
}
