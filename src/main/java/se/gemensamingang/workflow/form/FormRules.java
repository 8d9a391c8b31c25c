package se.gemensamingang.workflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rules a form must follow to be deployed: nothing that Tasklist's form-js 1.8.7 cannot show, every answer with a
 * destination fit for it, nothing personal into the engine, nothing the browser may compute on its own, and nothing the
 * server cannot check again. They bind new deployments only: a form that is already in use stays readable.
 */
public final class FormRules {

  private static final int NEWEST_SCHEMA = 16;
  private static final int MOST_REQUIRED = 12;
  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

  /**
   * Checks a form file.
   *
   * @param file the file's name, repeated in every violation
   * @param json the file's text
   * @return everything that is wrong, in the order of the form; empty when it may be deployed
   */
  public List<Violation> check(String file, String json) {
    try {
      return check(file, FormSchema.parse(json));
    } catch (UnreadableForm unreadable) {
      return List.of(new Violation(file, "", unreadable.getMessage(), "Rätta filen och driftsätt den igen."));
    }
  }

  /**
   * Checks a form.
   *
   * @param file the file's name, repeated in every violation
   * @param form the form
   * @return everything that is wrong, in the order of the form; empty when it may be deployed
   */
  public List<Violation> check(String file, FormSchema form) {
    Findings findings = new Findings(file);
    checkForm(form, findings);
    checkIds(form, findings);
    checkNames(form, findings);
    form.components().forEach(component -> {
      new ComponentRules(component, findings).check();
      new TextRules(component, findings).check();
      checkCondition(component, form, findings);
    });
    checkRequired(form, findings);
    return findings.all();
  }

  private static void checkForm(FormSchema form, Findings findings) {
    if (!ID.matcher(form.id()).matches()) {
      findings.add("Formuläret saknar ett användbart id.",
          "Ge det ett id av bokstäverna a-z, siffror och bindestreck, samma som filens namn.");
    }
    JsonNode version = form.root().path("schemaVersion");
    if (!version.isMissingNode() && (!version.isInt() || version.intValue() > NEWEST_SCHEMA)) {
      findings.add("Formuläret är gjort för en nyare Camunda än den som körs.",
          "Välj Camunda 7.24 som målplattform i Camunda Modeler och spara om formuläret.");
    }
    if (form.components().isEmpty()) {
      findings.add("Formuläret är tomt.", "Lägg till det som ska visas eller frågas.");
    }
  }

  private static void checkIds(FormSchema form, Findings findings) {
    Set<String> seen = new HashSet<>();
    for (Component component : form.components()) {
      if (component.id().isBlank()) {
        findings.add("En komponent av typen «%s» saknar id.".formatted(component.type()),
            "Öppna formuläret i Camunda Modeler, som ger den ett id, och spara om det.");
      } else if (!ID.matcher(component.id()).matches()) {
        findings.add(component, "Komponentens id innehåller otillåtna tecken.",
            "Använd bokstäverna a-z, siffror, bindestreck och understreck.");
      } else if (!seen.add(component.id())) {
        findings.add(component, "Två komponenter har samma id.", "Ge den ena ett annat id.");
      }
    }
  }

  private static void checkNames(FormSchema form, Findings findings) {
    Set<String> taken = new HashSet<>();
    form.components().stream().filter(component -> component.fieldType().isPresent())
        .forEach(component -> component.key().filter(key -> !taken.add(key)).ifPresent(key ->
            findings.add(component, "Två fält har samma nyckel.", "Ge det ena fältet en annan nyckel (Key).")));
    Map<String, Optional<Source>> sources = new HashMap<>();
    for (Component component : form.components()) {
      component.shownNames().forEach(name -> {
        Optional<Source> before = sources.putIfAbsent(name, component.source());
        if (before != null && !before.equals(component.source()) || form.questions().containsKey(name)) {
          findings.add(component, "Namnet «%s» betyder två olika saker i formuläret.".formatted(name),
              "Ge det som visas ett annat namn än det som frågas eller hämtas från annat håll.");
        }
      });
      component.valuesKey().filter(name -> taken.contains(name) || form.shownKeys().containsKey(name)).ifPresent(name ->
          findings.add(component, "Alternativlistan heter likadant som ett fält.", "Ge listan ett annat namn."));
    }
  }

  private static void checkCondition(Component component, FormSchema form, Findings findings) {
    JsonNode conditional = component.node().path("conditional");
    if (conditional.isMissingNode() || conditional.isNull() || conditional.isObject() && conditional.isEmpty()) {
      return;
    }
    if (conditional.size() != 1 || component.hide().isEmpty()) {
      findings.add(component, "Villkoret är inte skrivet som ett villkor för att dölja.",
          "Skriv det i fältet «Hide if» i Camunda Modeler, med ett likhetstecken först.");
      return;
    }
    try {
      Condition.parse(component.hide().orElseThrow(), form.questions(), component.enclosing());
    } catch (UnusableCondition unusable) {
      findings.add(component, unusable.getMessage(), "Använd bara = != < <= > >= in and or not(...) och "
          + "list contains(fält, \"kod\"), med fältet först, på frågor i samma formulär som varken är förifyllda eller "
          + "själva har ett villkor, utom det för en grupp som båda står i.");
    }
  }

  private static void checkRequired(FormSchema form, Findings findings) {
    long required = form.fields().stream().filter(Field::required).count();
    if (required > MOST_REQUIRED) {
      findings.add("Formuläret har %d obligatoriska frågor.".formatted(required),
          "Högst tolv frågor får vara obligatoriska. Gör några frivilliga eller dela upp formuläret.");
    }
  }
}
