package se.gemensamingang.workflow.expression;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * The only way from a word in an expression to an object. Bare words are variables, the execution and model beans; the one
 * property is the execution's business key; methods are those that a model bean lists. Nothing can be set.
 */
final class GuardedResolver extends ELResolver {

  static final String EXECUTION = "execution";
  static final String BUSINESS_KEY = "processBusinessKey";

  private final ModelBeans beans;
  private final BeanELResolver calls = new BeanELResolver(true);
  private final List<ELResolver> variables = List.of(new VariableScopeElResolver(), new VariableContextElResolver());

  GuardedResolver(ModelBeans beans) {
    this.beans = beans;
  }

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    if (base == null) {
      return word(context, String.valueOf(property));
    }
    if (base instanceof DelegateExecution execution && BUSINESS_KEY.equals(property)) {
      context.setPropertyResolved(true);
      return execution.getProcessBusinessKey();
    }
    throw new ELException("property is not allowed in expressions");
  }

  private Object word(ELContext context, String word) {
    if (ReservedWords.CLOSED.contains(word)) {
      throw new ELException("word is not allowed in expressions");
    }
    if (!EXECUTION.equals(word) && beans.has(word)) {
      context.setPropertyResolved(true);
      return beans.bean(word);
    }
    Object value = variable(context, word);
    if (EXECUTION.equals(word) && !(value instanceof DelegateExecution)) {
      throw new ELException("a variable may not stand in for the execution");
    }
    return value;
  }

  private Object variable(ELContext context, String word) {
    for (ELResolver resolver : variables) {
      Object value = resolver.getValue(context, null, word);
      if (context.isPropertyResolved()) {
        return value;
      }
    }
    return null;
  }

  @Override
  public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] parameters) {
    if (base == null || base instanceof VariableScope || !beans.allowsCall(base, String.valueOf(method))) {
      throw new ELException("method is not allowed in expressions");
    }
    return calls.invoke(context, base, method, types, parameters);
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    throw new ELException("expressions set nothing");
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    return true;
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    return Object.class;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return Object.class;
  }

  @Override
  public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
    return null;
  }
}
