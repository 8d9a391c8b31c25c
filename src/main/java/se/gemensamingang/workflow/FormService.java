package se.gemensamingang.workflow;

import java.util.Map;
import java.util.Set;
import se.gemensamingang.shared.Answer;

/**
 * A capability's service behind one form. It takes the answers whose destination is {@code command} and gives what the
 * form shows with {@code "show": "command"} or {@code "options": "command"}. Called within the transaction of the task;
 * a refusal undoes everything that the submission had begun.
 */
public interface FormService {

  /** @return the id of the form it serves */
  String form();

  /** @return the keys it takes as {@code command}; a form that uses another is refused at deployment */
  Set<String> answers();

  /** @return the keys it can show or give options for; a form that uses another is refused at deployment */
  default Set<String> shows() {
    return Set.of();
  }

  /**
   * What the form shows to this caseworker at this moment. Called only when somebody really reads the form.
   *
   * @param context where and who
   * @param keys the keys the form asks for, a subset of {@link #shows()}
   * @return key to value: text, number, boolean, or lists and maps of them for tables and options
   */
  default Map<String, Object> show(FormContext context, Set<String> keys) {
    return Map.of();
  }

  /**
   * Takes the answers, already validated against the form.
   *
   * @param context where and who
   * @param answers key to answer; hidden and empty ones are absent
   * @return routing data that becomes process variables (codes, numbers and booleans only), or reasons to refuse
   */
  Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers);
}
