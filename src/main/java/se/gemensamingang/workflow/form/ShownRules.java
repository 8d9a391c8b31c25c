package se.gemensamingang.workflow.form;

import java.util.Set;

/** Rules for a component with the property {@code show}: it shows something and asks nothing. */
final class ShownRules {

  private static final Set<String> WITHOUT_KEY = Set.of("table", "html");

  private final Component component;
  private final Findings findings;

  ShownRules(Component component, Findings findings) {
    this.component = component;
    this.findings = findings;
  }

  void check() {
    if (component.source().isEmpty()) {
      findings.add(component, "Egenskapen show anger inget känt ställe.",
          "Skriv case:<informationsklass> eller command.");
    }
    if (component.property("store").isPresent() || component.property("prefill").isPresent()) {
      findings.add(component, "Komponenten ska både visa och fråga.", "Behåll antingen show eller store.");
    }
    if (component.fieldType().isPresent()) {
      checkField();
    } else if (!WITHOUT_KEY.contains(component.type())) {
      findings.add(component, "Den här komponenten kan inte visa värden.",
          "Använd en html-komponent, en tabell eller ett skrivskyddat fält.");
    }
    checkNames();
    checkIdentity();
  }

  private void checkIdentity() {
    component.source().filter(Source.CaseFile.class::isInstance).map(Source.CaseFile.class::cast)
        .ifPresent(source -> component.shownNames().filter(name -> !source.mayShow(name)).forEach(name ->
            findings.add(component, "Formuläret visar «%s» ur klassen identity.".formatted(name),
                "Visa bara name och birthYear, som räcker för att veta vem det gäller. Numret söker den som behöver det.")));
  }

  private void checkField() {
    if (!component.node().path("readonly").isBoolean() || !component.is("readonly")) {
      findings.add(component, "Ett fält som bara visas måste vara skrivskyddat.", "Kryssa i «Read only».");
    }
    if (component.key().filter(KeyRules::isUsable).isEmpty()) {
      findings.add(component, "Fältets nyckel (Key) saknas eller kan inte användas.", KeyRules.MEND);
    }
    if (component.isRequired()) {
      findings.add(component, "Ett fält som bara visas kan inte vara obligatoriskt.", "Ta bort «Required».");
    }
    if (component.node().path("label").asText("").isBlank()) {
      findings.add(component, "Fältet saknar ledtext.", "Skriv en ledtext (Field label); skärmläsare läser upp den.");
    }
    if (component.fieldType().orElseThrow().hasOptions()) {
      new OptionRules(component, findings).check();
    }
  }

  private void checkNames() {
    boolean isHtml = component.type().equals("html");
    if (component.property("keys").isPresent() && !isHtml) {
      findings.add(component, "Egenskapen keys passar bara på en html-komponent.", "Ta bort egenskapen.");
    }
    if (isHtml && component.shownNames().findAny().isEmpty()) {
      findings.add(component, "Html-komponenten säger inte vilka namn den visar.",
          "Ange namnen med komma emellan i egenskapen keys, eller ta bort show.");
    }
    if (isHtml && !component.shownNames().allMatch(KeyRules::isUsable)) {
      findings.add(component, "Ett namn i egenskapen keys kan inte användas.", KeyRules.MEND);
    }
  }
}
