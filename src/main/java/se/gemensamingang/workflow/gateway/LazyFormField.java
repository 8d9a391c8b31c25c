package se.gemensamingang.workflow.gateway;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.form.type.StringFormType;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * A value that is fetched only when somebody asks for it. The engine builds the same form for addresses that show no
 * values; there nothing may be read and nothing logged.
 */
final class LazyFormField extends FormFieldImpl {

  private final Supplier<TypedValue> source;

  LazyFormField(String key, Supplier<TypedValue> source) {
    setId(key);
    setType(new StringFormType());
    this.source = source;
  }

  @Override
  public TypedValue getValue() {
    return source.get();
  }
}
