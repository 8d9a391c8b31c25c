package se.gemensamingang.workflow;

import java.util.List;
import java.util.stream.Collectors;
import se.gemensamingang.shared.Refusal;
import se.gemensamingang.workflow.form.Violation;

/**
 * A deployment breaks the rules for models; nothing of it is deployed. Who deployed is answered 400 with one line for each
 * violation, which Camunda Modeler shows in its deploy dialog: the cause is a {@link RequestRefused}.
 */
public final class ModelRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  /**
   * A refused deployment.
   *
   * @param violations everything that is wrong in all its files, at least one
   */
  public ModelRefused(List<Violation> violations) {
    super(lines(violations), new RequestRefused(400, violations.stream().map(ModelRefused::reason).toList()));
    this.violations = List.copyOf(violations);
  }

  /** @return everything that is wrong, file by file */
  public List<Violation> violations() {
    return violations;
  }

  private static Refusal reason(Violation violation) {
    return new Refusal(violation.element(), violation.toString());
  }

  private static String lines(List<Violation> violations) {
    return violations.stream().map(Violation::toString).collect(Collectors.joining("\n"));
  }
}
