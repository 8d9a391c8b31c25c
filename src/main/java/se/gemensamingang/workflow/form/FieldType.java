package se.gemensamingang.workflow.form;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of component that can hold a value, named as in the form file. */
public enum FieldType {
  /** One line of text. */
  TEXTFIELD("textfield"),
  /** Several lines of text. */
  TEXTAREA("textarea"),
  /** A number. */
  NUMBER("number"),
  /** Yes or no. */
  CHECKBOX("checkbox"),
  /** Any of several options; the value is a list of option codes. */
  CHECKLIST("checklist"),
  /** One of several options, from a list that opens. */
  SELECT("select"),
  /** One of several options, all in view. */
  RADIO("radio"),
  /** A date, a time of day, or both; the value is text in ISO 8601 form. */
  DATETIME("datetime");

  private final String code;

  FieldType(String code) {
    this.code = code;
  }

  /** @return the {@code type} in the form file */
  public String code() {
    return code;
  }

  boolean isText() {
    return this == TEXTFIELD || this == TEXTAREA;
  }

  boolean hasOptions() {
    return this == SELECT || this == RADIO || this == CHECKLIST;
  }

  static Optional<FieldType> withCode(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }
}
