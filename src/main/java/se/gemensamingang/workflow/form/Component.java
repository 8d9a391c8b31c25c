package se.gemensamingang.workflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import se.gemensamingang.casefile.EntrySource;

/**
 * One component of a form file, read leniently: what is missing or of the wrong type counts as absent, since telling
 * that is the business of {@link FormRules}.
 *
 * @param node the component as written
 * @param enclosing the groups around it, outermost first
 */
record Component(JsonNode node, List<Component> enclosing) {

  String id() {
    return text("id").orElse("");
  }

  String type() {
    return text("type").orElse("");
  }

  Optional<FieldType> fieldType() {
    return FieldType.withCode(type());
  }

  Optional<String> key() {
    return text("key").filter(key -> !key.isBlank());
  }

  String label() {
    return text("label").filter(label -> !label.isBlank()).or(this::key).orElse(id());
  }

  Optional<String> text(String attribute) {
    return textOf(node.path(attribute));
  }

  Optional<String> property(String name) {
    return textOf(node.path("properties").path(name));
  }

  Optional<Destination> destination() {
    return property("store").flatMap(Destination::of);
  }

  Optional<Source> source() {
    return property("show").flatMap(Source::of);
  }

  /** How the caseworker knows the answer. */
  Optional<EntrySource> entrySource() {
    return property("source").flatMap(EntrySource::withCode);
  }

  boolean is(String attribute) {
    return node.path(attribute).asBoolean(false);
  }

  boolean isRequired() {
    return node.path("validate").path("required").asBoolean(false);
  }

  boolean isPrefilled() {
    return property("prefill").filter("true"::equals).isPresent();
  }

  boolean isShownOnly() {
    return property("show").isPresent();
  }

  /** Whether it is a question: it has a type that can be answered, a key and somewhere for the answer to go. */
  boolean isAnswerable() {
    return fieldType().isPresent() && key().isPresent() && destination().isPresent() && !isShownOnly();
  }

  boolean isConditional() {
    return hide().isPresent() || enclosing.stream().anyMatch(group -> group.hide().isPresent());
  }

  Optional<String> hide() {
    return textOf(node.path("conditional").path("hide"));
  }

  Optional<BigDecimal> limit(String name) {
    return decimalOf(node.path("validate").path(name));
  }

  Optional<BigDecimal> decimal(String attribute) {
    return decimalOf(node.path(attribute));
  }

  /** The step a number goes in. Camunda Modeler writes it as text. */
  Optional<BigDecimal> increment() {
    try {
      return decimal("increment").or(() -> text("increment").filter(step -> !step.isEmpty()).map(BigDecimal::new));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  Optional<String> validation(String name) {
    return textOf(node.path("validate").path(name));
  }

  /** The codes of the options written in the form; empty where the list comes from elsewhere. */
  List<String> optionCodes() {
    return elements("values").flatMap(option -> textOf(option.path("value")).stream()).toList();
  }

  Optional<String> optionLabel(String code) {
    return elements("values")
        .filter(option -> textOf(option.path("value")).filter(code::equals).isPresent())
        .flatMap(option -> textOf(option.path("label")).stream())
        .findFirst();
  }

  /** Code to label of the options written in the form, in their order. */
  Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    optionCodes().forEach(code -> options.put(code, optionLabel(code).orElse(code)));
    return options;
  }

  boolean hasOwnOptions() {
    return node.path("values").isArray();
  }

  Optional<String> valuesKey() {
    return text("valuesKey").filter(name -> !name.isBlank());
  }

  Stream<JsonNode> elements(String attribute) {
    return StreamSupport.stream(node.path(attribute).spliterator(), false);
  }

  /** The names this component shows: its key, its table's source, or the names its text may use. */
  Stream<String> shownNames() {
    if (!isShownOnly()) {
      return Stream.empty();
    }
    return switch (type()) {
      case "table" -> tableSource().stream();
      case "html" -> declaredNames();
      default -> fieldType().flatMap(type -> key()).stream();
    };
  }

  Optional<String> tableSource() {
    return text("dataSource").filter(source -> source.startsWith("=")).map(source -> source.substring(1).strip());
  }

  private Stream<String> declaredNames() {
    return property("keys").stream()
        .flatMap(names -> Stream.of(names.split(",")))
        .map(String::strip)
        .filter(name -> !name.isEmpty());
  }

  private static Optional<String> textOf(JsonNode value) {
    return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
  }

  private static Optional<BigDecimal> decimalOf(JsonNode value) {
    return value.isNumber() ? Optional.of(value.decimalValue()) : Optional.empty();
  }
}
