package se.gemensamingang.workflow.deployment;

/**
 * What a deployed file defines. Files are recognised by it and not by their name, because Camunda Modeler deploys under
 * the bare file name.
 *
 * @param kind what it is
 * @param id the id inside the file
 */
public record DefinitionKey(Kind kind, String id) {

  /** What a file can define. */
  public enum Kind {
    /** A process, in a {@code .bpmn}. */
    PROCESS("act_re_procdef"),
    /** A decision, in a {@code .dmn}. */
    DECISION("act_re_decision_def"),
    /** A form, in a {@code .form}. */
    FORM("act_re_camformdef");

    private final String table;

    Kind(String table) {
      this.table = table;
    }

    String table() {
      return table;
    }
  }

  /**
   * A process.
   *
   * @param id its id
   * @return its key
   */
  public static DefinitionKey process(String id) {
    return new DefinitionKey(Kind.PROCESS, id);
  }

  /**
   * A decision.
   *
   * @param id its id
   * @return its key
   */
  public static DefinitionKey decision(String id) {
    return new DefinitionKey(Kind.DECISION, id);
  }

  /**
   * A form.
   *
   * @param id its id
   * @return its key
   */
  public static DefinitionKey form(String id) {
    return new DefinitionKey(Kind.FORM, id);
  }
}
