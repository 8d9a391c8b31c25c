package se.gemensamingang.workflow.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * What a caseworker has written in a form without completing it. Its text form shows nothing.
 *
 * @param answers question key to answer, as the form submits them; never validated
 * @param savedAt when it was saved
 */
record Draft(ObjectNode answers, Instant savedAt) {

  @Override
  public String toString() {
    return "Draft[masked]";
  }
}
