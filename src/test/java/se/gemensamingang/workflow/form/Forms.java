package se.gemensamingang.workflow.form;

import java.util.List;

/** Small forms for tests, written with apostrophes for quotation marks. */
final class Forms {

  private Forms() {}

  static String json(String... components) {
    return json(List.of(components));
  }

  static String json(List<String> components) {
    return quoted("{'type':'default','id':'small','schemaVersion':16,'components':[%s]}"
        .formatted(String.join(",", components)));
  }

  static FormSchema form(String... components) {
    return FormSchema.parse(json(components));
  }

  static String quoted(String json) {
    return json.replace('\'', '"');
  }

  /** A field that is right as it is, for {@code more} attributes to spoil. */
  static String field(String type, String key, String more) {
    String options = "select radio checklist".contains(type)
        ? ",'values':[{'label':'Ja','value':'yes'},{'label':'Nej','value':'no'},{'label':'Vet ej','value':'unknown'}]" : "";
    String limit = type.startsWith("text") && !more.contains("validate") ? ",'validate':{'maxLength':100}" : "";
    String store = more.contains("properties") ? "" : ",'properties':{'store':'command'}";
    String label = type.equals("datetime") ? "dateLabel" : "label";
    return "{'type':'%s','id':'id_%s','key':'%s','%s':'Fråga %s'%s%s%s%s}"
        .formatted(type, key, key, label, key, options, limit, store, more.isEmpty() ? "" : "," + more);
  }

  static String field(String type, String key) {
    return field(type, key, "");
  }

  static String hidden(String condition) {
    return "'conditional':{'hide':'" + condition.replace("'", "\\'").replace("\"", "\\\"") + "'}";
  }
}
