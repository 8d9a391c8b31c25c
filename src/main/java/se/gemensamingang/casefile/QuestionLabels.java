package se.gemensamingang.casefile;

import java.util.Optional;

/** What the case page asks of the workflow: how questions and answers read in the form where they were answered. */
public interface QuestionLabels {

  /**
   * The label of a question.
   *
   * @param step the form id
   * @param question the question's key
   * @return the label in the form in force now, or nothing when the form or the question is gone
   */
  Optional<String> label(String step, String question);

  /**
   * An answer in words.
   *
   * @param step the form id
   * @param question the question's key
   * @param answer text, number, boolean or list of codes
   * @return what a caseworker reads: the options' labels instead of their codes, Ja or Nej
   */
  String words(String step, String question, Object answer);
}
