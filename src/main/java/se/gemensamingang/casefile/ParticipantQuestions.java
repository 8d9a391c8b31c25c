package se.gemensamingang.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.Refusal;

/**
 * What the participant's page asks besides who somebody is: language, interpreter, relatives and legal representative, as
 * the registration asks them. What an administrator has taken out of the form is not asked here either.
 */
@Component
public class ParticipantQuestions {

  /** The step that the access log and the entries name. */
  public static final String STEP = "participant-page";

  /** The form that asks the questions first. */
  public static final String FORM = "register-referral";

  private static final String RELATIVES = "relativeCount";
  private static final String REPRESENTATIVE = "representativeKind";
  private static final String NO_REPRESENTATIVE = "NONE";
  private static final List<String> LANGUAGE = List.of("language", "interpreter");
  private static final List<String> PEOPLE = List.of("relative1Name", "relative1Relation", "relative1Phone",
      "relative2Name", "relative2Relation", "relative2Phone", REPRESENTATIVE, "representativeName",
      "representativePhone", "representativeMandate");

  private final AskedQuestions forms;
  private final CaseFile caseFile;
  private final Entries entries;

  ParticipantQuestions(AskedQuestions forms, CaseFile caseFile, Entries entries) {
    this.forms = forms;
    this.caseFile = caseFile;
    this.entries = entries;
  }

  List<AskedQuestion> asked() {
    return forms.in(FORM, Stream.concat(LANGUAGE.stream(), PEOPLE.stream()).toList());
  }

  /** The newest answers that the reader may read; one row in the access log for each class of which something is shown. */
  Map<String, String> answers(Case theCase, List<AskedQuestion> questions, Reader reader) {
    Map<String, String> answers = new LinkedHashMap<>();
    Set<String> keys = questions.stream().map(AskedQuestion::key).collect(Collectors.toSet());
    questions.stream().map(AskedQuestion::informationClass).distinct()
        .forEach(each -> caseFile.read(theCase.caseNumber(), each, keys, reader)
            .forEach((key, answer) -> answers.put(key, String.valueOf(answer))));
    return answers;
  }

  /** Changes whenever anybody answers one of the questions. */
  long revision(Case theCase) {
    return entries.newestOf(theCase.caseNumber(), Stream.concat(LANGUAGE.stream(), PEOPLE.stream()).toList());
  }

  /** What is wrong with new answers, each at its field. */
  List<Refusal> mistakes(List<AskedQuestion> questions, Map<String, String> given) {
    Stream<Refusal> each = questions.stream().filter(question -> !fits(question, given.getOrDefault(question.key(), "")))
        .map(question -> new Refusal(question.key(), question.options().isEmpty()
            ? "Skriv högst " + question.longest() + " tecken" + (question.lines() ? "." : " på en rad.")
            : "Välj ett av svaren i listan."));
    return Stream.concat(each, unnamed(given)).toList();
  }

  private static boolean fits(AskedQuestion question, String answer) {
    if (!question.options().isEmpty()) {
      return answer.isEmpty() || question.options().containsKey(answer);
    }
    boolean oneLine = answer.chars().noneMatch(Character::isISOControl);
    return answer.length() <= question.longest() && (question.lines() || oneLine);
  }

  private static Stream<Refusal> unnamed(Map<String, String> given) {
    String kind = given.getOrDefault(REPRESENTATIVE, "");
    boolean named = Stream.of("representativeName", "representativePhone", "representativeMandate")
        .anyMatch(key -> !given.getOrDefault(key, "").isEmpty());
    Stream<Refusal> kindless = named && (kind.isEmpty() || kind.equals(NO_REPRESENTATIVE)) ? Stream.of(new Refusal(
        REPRESENTATIVE, "Välj vilken slags företrädare det är, eller töm namn, telefon och förordnande."))
        : Stream.empty();
    return Stream.concat(kindless, Stream.of("relative1", "relative2")
        .filter(relative -> given.getOrDefault(relative + "Name", "").isEmpty() && Stream.of("Relation", "Phone")
            .anyMatch(part -> !given.getOrDefault(relative + part, "").isEmpty()))
        .map(relative -> new Refusal(relative + "Name", "Skriv den närståendes namn, eller töm relation och telefon.")));
  }

  /** Writes the answers that differ from what was shown; one that is emptied is taken back. */
  void write(Case theCase, List<AskedQuestion> questions, Map<String, String> given, Reader by) {
    Map<String, String> before = answers(theCase, questions, by);
    Map<InformationClass, Map<String, Object>> changed = new TreeMap<>();
    Map<String, EntrySource> sources = new LinkedHashMap<>();
    questions.stream().filter(question -> given.containsKey(question.key()))
        .filter(question -> !given.get(question.key()).equals(before.getOrDefault(question.key(), "")))
        .forEach(question -> {
          changed.computeIfAbsent(question.informationClass(), each -> new LinkedHashMap<>())
              .put(question.key(), given.get(question.key()));
          sources.put(question.key(), question.source());
        });
    countRelatives(given, changed, sources);
    changed.forEach((each, answers) ->
        caseFile.write(theCase.caseNumber(), each, answers, new Writing(by, sources, Set.of())));
  }

  /** The registration asks how many there are before it asks who; the number follows whoever is named here. */
  private void countRelatives(Map<String, String> given, Map<InformationClass, Map<String, Object>> changed,
      Map<String, EntrySource> sources) {
    boolean touched = changed.values().stream().flatMap(answers -> answers.keySet().stream())
        .anyMatch(key -> key.startsWith("relative"));
    if (touched) {
      long count = Stream.of("relative1Name", "relative2Name").filter(key -> !given.getOrDefault(key, "").isEmpty()).count();
      forms.in(FORM, List.of(RELATIVES)).stream().filter(asked -> asked.options().containsKey(String.valueOf(count)))
          .forEach(asked -> {
            changed.computeIfAbsent(asked.informationClass(), each -> new LinkedHashMap<>())
                .put(RELATIVES, String.valueOf(count));
            sources.put(RELATIVES, asked.source());
          });
    }
  }
}
