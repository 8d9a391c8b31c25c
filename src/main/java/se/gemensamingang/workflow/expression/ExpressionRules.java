package se.gemensamingang.workflow.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Reads an expression of a model word by word, as the engine itself parses it, so that a model with a forbidden one is
 * refused before it ever runs. Allowed are variables, literals, operators, the case number and the program's own calls.
 */
@Component
public class ExpressionRules {

  /** How a process variable may be named, so that expressions can use it. */
  public static final Pattern VARIABLE = Pattern.compile("[a-z][A-Za-z0-9]{0,59}");

  private static final Set<Class<?>> HARMLESS = Set.of(AstEval.class, AstNested.class, AstBinary.class, AstUnary.class,
      AstChoice.class, AstNumber.class, AstString.class, AstBoolean.class, AstNull.class);
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]+");

  private final ModelBeans beans;

  /** @param program whose beans models may name, as far as they are marked for it */
  public ExpressionRules(ListableBeanFactory program) {
    this.beans = new ModelBeans(program);
  }

  /**
   * Checks an expression as it is written in a model. Plain text without {@code ${...}} is no expression and is allowed;
   * text around an expression is not.
   *
   * @param expression the whole attribute or element text
   * @return what must be mended, in plain Swedish; nothing when the expression is allowed
   */
  public List<String> check(String expression) {
    List<String> problems = new ArrayList<>();
    try {
      Node root = new Builder(Builder.Feature.METHOD_INVOCATIONS).build(expression).getRoot();
      if (!(root instanceof AstText) && !isStep(root)) {
        walk(root, problems);
      }
    } catch (TreeBuilderException | StackOverflowError unreadable) {
      problems.add("Uttrycket går inte att tolka. Kontrollera parenteser och citattecken.");
    }
    return List.copyOf(problems);
  }

  /**
   * Whether a name already means something in every expression, so that a process variable of that name would be lost or
   * taken for something else.
   *
   * @param name any name
   * @return true when no process variable may have it
   */
  public boolean isTaken(String name) {
    return ReservedWords.contain(name) || beans.has(name);
  }

  /** A step or listener stands alone: {@code ${recordDelegate}}. */
  private boolean isStep(Node root) {
    return root instanceof AstEval && root.getChild(0) instanceof AstIdentifier word
        && beans.methods(word.getName()).filter(Set::isEmpty).isPresent();
  }

  private void walk(Node node, List<String> problems) {
    if (node instanceof AstMethod call) {
      checkCall(call, problems);
    } else if (node instanceof AstDot property) {
      checkProperty(property, problems);
    } else if (node instanceof AstIdentifier word) {
      checkVariable(word.getName(), problems);
    } else if (HARMLESS.contains(node.getClass())) {
      children(node).forEach(child -> walk(child, problems));
    } else {
      problems.add("Uttrycket innehåller något annat än variabler, jämförelser och programmets egna anrop.");
    }
  }

  private static void checkProperty(AstDot property, List<String> problems) {
    boolean businessKey = isExecution(property.getChild(0)) && GuardedResolver.BUSINESS_KEY.equals(name(property));
    if (!businessKey) {
      problems.add("Egenskapen \"%s\" får inte läsas. Bara execution.processBusinessKey får det.".formatted(name(property)));
    }
  }

  private void checkCall(AstMethod call, List<String> problems) {
    if (!(call.getChild(0) instanceof AstDot method && method.getChild(0) instanceof AstIdentifier bean)) {
      problems.add("Bara programmets egna anrop är tillåtna, som assignment.to(...).");
      return;
    }
    List<Optional<Class<?>>> parameters = children(call.getChild(1)).stream().map(ExpressionRules::typeOf).toList();
    boolean known = parameters.stream().allMatch(Optional::isPresent)
        && beans.takesCall(bean.getName(), name(method), parameters.stream().<Class<?>>map(Optional::orElseThrow).toList());
    if (!known) {
      problems.add("\"%s.%s\" får inte anropas så här från en modell.".formatted(bean.getName(), name(method)));
    }
  }

  /** Calls are given the execution and codes, nothing that has been computed. */
  private static Optional<Class<?>> typeOf(Node parameter) {
    if (isExecution(parameter)) {
      return Optional.of(DelegateExecution.class);
    }
    boolean isCode = parameter instanceof AstString text && CODE.matcher((String) text.eval(null, null)).matches();
    return isCode ? Optional.of(String.class) : Optional.empty();
  }

  private void checkVariable(String name, List<String> problems) {
    if (isTaken(name) && !ReservedWords.isCounter(name) || !VARIABLE.matcher(name).matches()) {
      problems.add("Uttrycket använder \"%s\", som inte är en processvariabel.".formatted(name));
    }
  }

  private static boolean isExecution(Node node) {
    return node instanceof AstIdentifier word && GuardedResolver.EXECUTION.equals(word.getName());
  }

  /** The parser keeps the name to itself; its description is a dot, a space and the name. */
  private static String name(AstDot property) {
    return property.toString().substring(1).strip();
  }

  private static List<Node> children(Node node) {
    List<Node> children = new ArrayList<>();
    for (int index = 0; index < node.getCardinality(); index++) {
      children.add(node.getChild(index));
    }
    return children;
  }
}
