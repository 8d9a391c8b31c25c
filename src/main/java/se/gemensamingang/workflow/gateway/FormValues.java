package se.gemensamingang.workflow.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;
import se.gemensamingang.workflow.RequestRefused;

/** Turns plain values into what the engine sends to a form, and what a form sends into plain values. */
@Component
class FormValues {

  private final ObjectMapper json;

  FormValues(ObjectMapper json) {
    this.json = json;
  }

  TypedValue toEngine(Object value) {
    if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
      return SpinValues.jsonValue(write(value)).create();
    }
    return typed(value);
  }

  /** With its type, so that programs outside need not guess. */
  private static TypedValue typed(Object value) {
    if (value instanceof String text) {
      return Variables.stringValue(text);
    }
    if (value instanceof Boolean yesOrNo) {
      return Variables.booleanValue(yesOrNo);
    }
    if (value instanceof Integer number) {
      return Variables.integerValue(number);
    }
    if (value instanceof Long number) {
      return Variables.longValue(number);
    }
    return value instanceof Number number ? Variables.doubleValue(number.doubleValue()) : Variables.untypedNullValue();
  }

  /** @throws RequestRefused when a value is neither text, number, boolean, nothing nor JSON */
  Map<String, Object> toPlain(VariableMap submitted) {
    Map<String, Object> plain = new HashMap<>();
    submitted.keySet().forEach(key -> plain.put(key, plain(submitted.getValueTyped(key))));
    return plain;
  }

  private static Object plain(TypedValue value) {
    if (value == null) {
      return null;
    }
    if (value instanceof JsonValue text) {
      return text.isDeserialized() ? text.getValue().toString() : text.getValueSerialized();
    }
    // A serialized object is never opened: only looking at its value would run its code.
    if (!(value instanceof SerializableValue) && isPlain(value.getValue())) {
      return value.getValue();
    }
    throw new RequestRefused(400, "Ett svar har en typ som formulär inte kan ha. Skicka text, tal eller ja/nej.");
  }

  private static boolean isPlain(Object value) {
    return value == null || value instanceof String || value instanceof Boolean || value instanceof Number;
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a form service gave a value that is not JSON", e);
    }
  }
}
