package se.gemensamingang.workflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Rules for the options of a select, radio or checklist. */
final class OptionRules {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

  private final Component component;
  private final Findings findings;

  OptionRules(Component component, Findings findings) {
    this.component = component;
    this.findings = findings;
  }

  void check() {
    if (component.valuesKey().isPresent() || component.property("options").isPresent()) {
      checkListFromService();
    } else {
      checkOwnList();
    }
    if (component.node().has("valuesExpression")) {
      findings.add(component, "Alternativen räknas ut av ett uttryck.", "Skriv alternativen i formuläret.");
    }
  }

  private void checkListFromService() {
    if (!component.property("options").filter("command"::equals).isPresent()
        || component.valuesKey().filter(KeyRules::isUsable).isEmpty()) {
      findings.add(component, "Alternativen hämtas från annat håll, men det är inte sagt varifrån.",
          "Skriv egenskapen options med värdet command och listans namn som «Input values key».");
    }
    boolean toCommand = component.destination().orElse(null) instanceof Destination.Command
        || component.source().orElse(null) instanceof Source.Command;
    if (!toCommand) {
      findings.add(component, "Bara den tjänst som ger alternativen kan bedöma svaret.",
          "Låt svaret gå till command, eller skriv alternativen i formuläret.");
    }
    if (component.hasOwnOptions()) {
      findings.add(component, "Alternativen står både i formuläret och hämtas från annat håll.", "Behåll det ena.");
    }
  }

  private void checkOwnList() {
    List<JsonNode> options = component.elements("values").toList();
    if (options.isEmpty()) {
      findings.add(component, "Frågan har inga alternativ.", "Skriv alternativen i formuläret.");
    }
    if (!options.stream().allMatch(OptionRules::isWhole)) {
      findings.add(component, "Ett alternativ saknar ledtext eller har en kod som inte kan användas.",
          "Ge varje alternativ en ledtext och en kod av bokstäverna a-z, siffror, bindestreck och understreck.");
    }
    if (new HashSet<>(component.optionCodes()).size() < component.optionCodes().size()) {
      findings.add(component, "Två alternativ har samma kod.", "Ge det ena en annan kod.");
    }
  }

  private static boolean isWhole(JsonNode option) {
    JsonNode code = option.path("value");
    return code.isTextual() && CODE.matcher(code.textValue()).matches()
        && option.path("label").isTextual() && !option.path("label").textValue().isBlank();
  }
}
