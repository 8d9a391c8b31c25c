package se.gemensamingang.workflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules about what a component is and which custom properties it has. */
final class ComponentRules {

  private static final Set<String> STILL = Set.of("text", "html", "group", "table", "separator", "spacer");
  private static final Set<String> PROPERTIES = Set.of("store", "source", "show", "prefill", "options", "keys");
  private static final Map<String, String> REFUSED = Map.of(
      "dynamiclist", "En dynamisk lista låser Tasklists knapp «Slutför» och kan tappa rader.",
      "filepicker", "Filer kan inte laddas upp i Tasklist.",
      "documentPreview", "Dokument kan inte visas i Tasklist.",
      "button", "En egen knapp går förbi Tasklists «Slutför».",
      "taglist", "Etiketter går inte att använda med enbart tangentbord och skärmläsare.",
      "expression", "Ett uträknat fält räknas ut i webbläsaren, där servern inte kan kontrollera det.",
      "iframe", "Inbäddade sidor hämtas från andra platser och stoppas av Tasklist.",
      "image", "Bilder hämtas från andra platser och stoppas av Tasklist.");
  private static final Map<String, String> INSTEAD = Map.of(
      "dynamiclist", "Använd numrerade grupper som visas efter ett antal eller ett ja eller nej.",
      "taglist", "Använd en flervalslista (Checkbox group).",
      "expression", "Låt processen räkna ut värdet, till exempel i en beslutstabell.");
  private static final Pattern COLUMN = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

  private final Component component;
  private final Findings findings;

  ComponentRules(Component component, Findings findings) {
    this.component = component;
    this.findings = findings;
  }

  void check() {
    if (component.fieldType().isEmpty() && !STILL.contains(component.type())) {
      refuseType();
      return;
    }
    checkPropertyNames();
    checkPlace();
    if (component.isShownOnly()) {
      new ShownRules(component, findings).check();
    } else if (component.fieldType().isPresent()) {
      new QuestionRules(component, findings).check();
    } else {
      checkStill();
    }
    checkTable();
  }

  private void refuseType() {
    String type = component.type();
    findings.add(component,
        REFUSED.getOrDefault(type, "Komponenten är av ett slag som inte kan användas: «%s».".formatted(type)),
        INSTEAD.getOrDefault(type, "Ta bort den. Använd text, html, grupp, tabell eller något av de vanliga fälten."));
  }

  private void checkPropertyNames() {
    JsonNode properties = component.node().path("properties");
    for (Iterator<Map.Entry<String, JsonNode>> each = properties.fields(); each.hasNext();) {
      Map.Entry<String, JsonNode> property = each.next();
      if (!PROPERTIES.contains(property.getKey())) {
        findings.add(component, "Den egna egenskapen «%s» är okänd.".formatted(property.getKey()),
            "Egenskaperna heter store, source, show, prefill, options och keys.");
      } else if (!property.getValue().isTextual()) {
        findings.add(component, "Den egna egenskapen «%s» är inte text.".formatted(property.getKey()),
            "Skriv om egenskapen i Camunda Modeler.");
      }
    }
  }

  private void checkPlace() {
    boolean hasPath = !component.node().path("path").asText("").isEmpty();
    if (hasPath || component.is("isRepeating")) {
      findings.add(component, "Gruppen har en sökväg (Path) eller upprepas.",
          "Ta bort sökvägen: nycklarna ska ligga direkt i formuläret.");
    }
    if (component.node().has("components") && !component.type().equals("group")) {
      findings.add(component, "Bara grupper kan innehålla andra komponenter.",
          "Flytta ut det som ligger i komponenten.");
    }
    if (component.is("disabled")) {
      findings.add(component, "Fältet är avstängt (Disabled) och skickas inte in.",
          "Gör det skrivskyddat (Read only) med egenskapen show, eller ta bort det.");
    }
  }

  private void checkStill() {
    for (String name : PROPERTIES) {
      if (component.property(name).isPresent()) {
        findings.add(component, "Egenskapen «%s» passar inte på den här komponenten.".formatted(name),
            "Ta bort egenskapen.");
      }
    }
    if (component.type().equals("table")) {
      findings.add(component, "Tabellen saknar egenskapen show.",
          "Ange var raderna hämtas: case:<informationsklass> eller command.");
    }
  }

  private void checkTable() {
    if (!component.type().equals("table")) {
      return;
    }
    if (!component.tableSource().filter(KeyRules::isUsable).isPresent()) {
      findings.add(component, "Tabellens källa (Data source) är inte ett enda namn.",
          "Skriv ett likhetstecken och ett namn, till exempel =plans.");
    }
    boolean named = component.elements("columns").allMatch(column ->
        COLUMN.matcher(column.path("key").asText("")).matches() && !column.path("label").asText("").isBlank());
    if (component.elements("columns").findAny().isEmpty() || !named) {
      findings.add(component, "Tabellen saknar kolumner, eller en kolumn saknar rubrik eller nyckel.",
          "Ange kolumnerna i Camunda Modeler, var och en med rubrik och nyckel.");
    }
  }
}
