package se.gemensamingang.workflow.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.gemensamingang.casefile.AskedQuestion;
import se.gemensamingang.casefile.EntrySource;
import se.gemensamingang.shared.Answer;

/**
 * A form file, read. Reading is lenient: a form that breaks the {@link FormRules} can be read, its broken fields are
 * then simply not among {@link #fields()}. Immutable and safe to share between threads.
 */
public final class FormSchema {

  private static final int LONGEST = 500_000;
  private static final int DEEPEST_GROUP = 5;
  private static final int LONGEST_ANSWER = 4000;
  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .build();

  /** A form that asks and shows nothing. */
  public static final FormSchema NONE = new FormSchema(JSON.createObjectNode());

  private final JsonNode root;
  private final List<Component> components;
  private final Map<String, Component> questions = new LinkedHashMap<>();
  private final Map<Component, Condition> conditions = new IdentityHashMap<>();
  private final Map<String, Source> shown = new LinkedHashMap<>();
  private final Set<String> readable = new LinkedHashSet<>();

  private FormSchema(JsonNode root) {
    this.root = root;
    this.components = List.copyOf(componentsIn(root, List.of()));
    components.stream().filter(Component::isAnswerable)
        .forEach(question -> questions.putIfAbsent(question.key().orElseThrow(), question));
    components.forEach(this::readWhatItShows);
    components.forEach(this::readItsCondition);
  }

  /**
   * Reads a form file.
   *
   * @param json the file's text
   * @return the form
   * @throws UnreadableForm when it is not JSON, not an object, longer than 500 000 characters, has the same name twice
   *     in one object, or has groups more than five deep
   */
  public static FormSchema parse(String json) {
    if (json == null || json.length() > LONGEST) {
      throw new UnreadableForm("Formuläret är tomt eller längre än 500 000 tecken.");
    }
    return new FormSchema(rootOf(json));
  }

  /** @return the form's id, by which a task refers to it; empty when the file has none */
  public String id() {
    return root.path("id").asText("");
  }

  /** @return the questions, in the order of the form */
  public List<Field> fields() {
    return questions.values().stream().map(FormSchema::fieldOf).toList();
  }

  /** @return what is only shown: each name with the place it comes from */
  public Map<String, Source> shownKeys() {
    return Collections.unmodifiableMap(shown);
  }

  /** @return the names under which the capability's service gives option lists */
  public Set<String> optionListKeys() {
    Set<String> names = new LinkedHashSet<>();
    components.forEach(component -> component.valuesKey().ifPresent(names::add));
    return Collections.unmodifiableSet(names);
  }

  /** @return every name whose value may be sent to the browser: what is shown, prefilled, or a list of options */
  public Set<String> readableKeys() {
    return Collections.unmodifiableSet(readable);
  }

  /**
   * Where the answer under a key goes.
   *
   * @param key a key of the form
   * @return the destination, or nothing when the form asks no question under that key
   */
  public Optional<Destination> destinationOf(String key) {
    return Optional.ofNullable(questions.get(key)).flatMap(Component::destination);
  }

  /**
   * The label of a question.
   *
   * @param key a key of the form
   * @return what the caseworker reads, or nothing when the form asks no question under that key
   */
  public Optional<String> labelOf(String key) {
    return Optional.ofNullable(questions.get(key)).map(Component::label);
  }

  /**
   * An option of a question in words.
   *
   * @param key a key of the form
   * @param code the option's code
   * @return what the caseworker reads, or nothing when the question has no such option of its own
   */
  public Optional<String> optionLabel(String key, String code) {
    return Optional.ofNullable(questions.get(key)).flatMap(question -> question.optionLabel(code));
  }

  /**
   * An answer in words.
   *
   * @param key a key of the form
   * @param answer text, a number, a boolean or a list of codes
   * @return what the caseworker reads: yes and no, a decimal comma, and options by their labels where they are the form's own
   */
  public String words(String key, Object answer) {
    if (answer instanceof Boolean yes) {
      return yes ? "Ja" : "Nej";
    }
    if (answer instanceof Collection<?> several) {
      return several.stream().map(each -> words(key, each)).collect(Collectors.joining(", "));
    }
    String text = answer instanceof Number number ? number.toString().replace('.', ',') : String.valueOf(answer);
    return optionLabel(key, text).orElse(text);
  }

  /**
   * Whether an answer can stand in the form: its question is asked, takes that kind of answer and has that option. Whether
   * it is good enough to be handed in is another matter.
   *
   * @param key any key
   * @param answer text, a number, a boolean, a list of codes, or null for none
   * @return true when the form can show it in the question
   */
  public boolean takes(String key, Object answer) {
    return Optional.ofNullable(questions.get(key)).filter(question -> question.fieldType().orElseThrow().isText()
        ? answer == null || answer instanceof String
        : AnswerReader.read(question, answer) instanceof Answer.Accepted<?>).isPresent();
  }

  /**
   * A question as another page may ask it.
   *
   * @param key a key of the form
   * @return the question, or nothing when the form asks none under that key whose answer goes to the case file
   */
  public Optional<AskedQuestion> asked(String key) {
    return Optional.ofNullable(questions.get(key)).flatMap(question -> question.destination()
        .filter(Destination.CaseFile.class::isInstance).map(Destination.CaseFile.class::cast)
        .map(file -> new AskedQuestion(key, question.label(), question.text("description"), file.informationClass(),
            question.entrySource().orElse(EntrySource.ASSESSED), question.options(),
            question.limit("maxLength").map(BigDecimal::intValue).orElse(LONGEST_ANSWER),
            question.type().equals("textarea"))));
  }

  JsonNode root() {
    return root;
  }

  List<Component> components() {
    return components;
  }

  Map<String, Component> questions() {
    return Collections.unmodifiableMap(questions);
  }

  /** Whether a component is hidden, by its own condition or by one of a group around it. */
  boolean hides(Component component, Map<String, Object> answers) {
    return Stream.concat(component.enclosing().stream(), Stream.of(component))
        .map(conditions::get)
        .anyMatch(condition -> condition != null && condition.holds(answers));
  }

  private void readWhatItShows(Component component) {
    component.source().ifPresent(source -> component.shownNames().forEach(name -> shown.putIfAbsent(name, source)));
    component.shownNames().forEach(readable::add);
    component.valuesKey().ifPresent(readable::add);
    if (component.isAnswerable() && component.isPrefilled()) {
      readable.add(component.key().orElseThrow());
    }
  }

  private void readItsCondition(Component component) {
    component.hide().ifPresent(text -> {
      try {
        conditions.put(component, Condition.parse(text, questions, component.enclosing()));
      } catch (UnusableCondition unusable) {
        // Not lost: FormRules reads the condition again and tells. A browser, too, shows what it cannot judge.
        conditions.remove(component);
      }
    });
  }

  private static JsonNode rootOf(String json) {
    try {
      JsonNode root = JSON.readTree(json);
      if (root == null || !root.isObject()) {
        throw new UnreadableForm("Filen innehåller inget formulär. Spara om den i Camunda Modeler.");
      }
      return root;
    } catch (JsonProcessingException broken) {
      throw new UnreadableForm("Filen är inte giltig JSON vid rad %d. Spara om den i Camunda Modeler."
          .formatted(broken.getLocation() == null ? 0 : broken.getLocation().getLineNr()));
    }
  }

  private static List<Component> componentsIn(JsonNode parent, List<Component> enclosing) {
    if (enclosing.size() > DEEPEST_GROUP) {
      throw new UnreadableForm("Grupperna ligger i varandra i fler än fem nivåer. Gör formuläret plattare.");
    }
    List<Component> found = new ArrayList<>();
    for (JsonNode node : parent.path("components")) {
      Component component = new Component(node, enclosing);
      found.add(component);
      found.addAll(componentsIn(node, append(enclosing, component)));
    }
    return found;
  }

  private static List<Component> append(List<Component> enclosing, Component component) {
    return Stream.concat(enclosing.stream(), Stream.of(component)).toList();
  }

  private static Field fieldOf(Component question) {
    return new Field(question.id(), question.key().orElseThrow(), question.label(),
        question.fieldType().orElseThrow(), question.destination().orElseThrow(), question.isRequired(),
        question.isPrefilled(), question.isConditional(), question.entrySource());
  }
}
