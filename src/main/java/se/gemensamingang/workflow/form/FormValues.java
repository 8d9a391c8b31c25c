package se.gemensamingang.workflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Values written in a form file, as the plain values that a submission brings. */
final class FormValues {

  private static final JsonMapper JSON = new JsonMapper();

  private FormValues() {}

  static Object plain(JsonNode value) {
    if (value.isFloatingPointNumber()) {
      return value.doubleValue();
    }
    return JSON.convertValue(value, Object.class);
  }
}
