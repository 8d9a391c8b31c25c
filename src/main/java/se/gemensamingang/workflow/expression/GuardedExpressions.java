package se.gemensamingang.workflow.expression;

import java.lang.reflect.Method;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ProcessEngineElContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.FunctionMapper;
import se.gemensamingang.workflow.RequestRefused;

/**
 * Evaluates expressions of models with our own words only. Expressions without a model, which come with a search or a
 * stored filter, are not evaluated at all, wherever in the search they are hidden (CVE-2026-109432).
 */
final class GuardedExpressions extends JuelExpressionManager {

  private final ModelBeans modelBeans;

  GuardedExpressions(ModelBeans modelBeans) {
    this.modelBeans = modelBeans;
  }

  @Override
  public Expression createExpression(String expression) {
    try {
      return super.createExpression(expression);
    } catch (ELException unreadable) {
      throw new RequestRefused(400, "Ett uttryck går inte att tolka eller använder en funktion. Funktioner är avstängda.");
    }
  }

  @Override
  protected ELResolver createElResolver() {
    return new GuardedResolver(modelBeans);
  }

  /** The engine and its plugins bring functions, among them readers of XML; models need none. */
  @Override
  protected FunctionMapper createFunctionMapper() {
    return new FunctionMapper() {
      @Override
      public Method resolveFunction(String prefix, String name) {
        return null;
      }
    };
  }

  @Override
  protected ProcessEngineElContext createElContext(VariableScope scope) {
    if (scope == null) {
      throw new RequestRefused(400, "Uttryck i sökningar är avstängda.");
    }
    return super.createElContext(scope);
  }
}
