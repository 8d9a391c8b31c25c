package se.gemensamingang.casefile;

import java.util.Collection;
import java.util.List;

/** What the case file asks of the workflow: the questions of a form in force. */
@FunctionalInterface
public interface AskedQuestions {

  /**
   * Finds questions of a form whose answers are kept in the case file.
   *
   * @param form the form id
   * @param keys which of them
   * @return those that the form in force asks, in the order of {@code keys}
   */
  List<AskedQuestion> in(String form, Collection<String> keys);
}
