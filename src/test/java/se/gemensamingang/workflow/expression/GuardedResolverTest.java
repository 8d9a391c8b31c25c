package se.gemensamingang.workflow.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.SimpleContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import se.gemensamingang.workflow.ModelBean;

/** Whatever the process variables are named, a word of the program means what the program means by it. */
class GuardedResolverTest {

  private static final String FALSE_VALUE = "from a form";

  private final GuardedResolver resolver = new GuardedResolver(new ModelBeans(beans()));

  @Test
  void aBeanComesBeforeAVariableOfItsName() {
    assertThat(value("${assignment.to(execution, 'chair')}", scopeWith("assignment"))).isEqualTo("the chair");
    assertThat(value("${recordDelegate}", scopeWith("recordDelegate"))).isInstanceOf(Step.class);
  }

  @Test
  void theExecutionComesBeforeAVariableOfItsName() {
    VariableScope scope = scopeWith("execution");
    assertThat(value("${holder.of(execution)}", scope)).isSameAs(scope);
  }

  @ParameterizedTest
  @ValueSource(strings = {"task", "caseExecution", "externalTask", "authenticatedUserId", "variableContext"})
  void aClosedWordStaysClosedToAVariableOfItsName(String word) {
    VariableScope scope = scopeWith(word);
    assertThatThrownBy(() -> value("${" + word + "}", scope)).isInstanceOf(ELException.class);
  }

  @Test
  void aVariableIsReadByItsOwnName() {
    assertThat(value("${outcome}", scopeWith("outcome"))).isEqualTo(FALSE_VALUE);
  }

  private Object value(String expression, VariableScope scope) {
    SimpleContext context = new SimpleContext(resolver);
    context.putContext(VariableScope.class, scope);
    return new ExpressionFactoryImpl().createValueExpression(context, expression, Object.class).getValue(context);
  }

  /** An execution that nothing keeps: no engine, no database. */
  private static VariableScope scopeWith(String variable) {
    LooseExecution execution = new LooseExecution();
    execution.hold(variable);
    return execution;
  }

  private static StaticListableBeanFactory beans() {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("assignment", new Assignment());
    beans.addBean("holder", new Holder());
    beans.addBean("recordDelegate", new Step());
    return beans;
  }

  private static final class LooseExecution extends ExecutionEntity {

    private static final long serialVersionUID = 1L;

    private String held;

    void hold(String variable) {
      held = variable;
    }

    @Override
    public boolean hasVariable(String name) {
      return name.equals(held);
    }

    @Override
    public Object getVariable(String name) {
      return hasVariable(name) ? FALSE_VALUE : null;
    }
  }

  /** Names the chair, as the program's own bean does. */
  @ModelBean(methods = "to")
  public static final class Assignment {

    /** @return who it is */
    public String to(DelegateExecution execution, String role) {
      return "the " + role;
    }
  }

  /** Gives back what it was given. */
  @ModelBean(methods = "of")
  public static final class Holder {

    /** @return the execution */
    public DelegateExecution of(DelegateExecution execution) {
      return execution;
    }
  }

  @ModelBean
  static final class Step {}
}
