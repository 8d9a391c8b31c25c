package se.gemensamingang.workflow.model;

import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import se.gemensamingang.workflow.expression.ExpressionRules;

/** Process variables that a model makes itself: named as variables and holding nothing but codes. */
final class VariableRules {

  private static final Pattern CODE_OR_EXPRESSION = Pattern.compile("[A-Za-z0-9_-]{1,60}|[$#]\\{[^{}]*\\}");
  private static final String NAME_MEND = "Använd bara bokstäverna a till z och siffror, som intakeOutcome.";

  private final Surroundings surroundings;
  private final Findings findings;

  VariableRules(Surroundings surroundings, Findings findings) {
    this.surroundings = surroundings;
    this.findings = findings;
  }

  void check(BpmnModelInstance model) {
    model.getModelElementsByType(CamundaInputParameter.class)
        .forEach(each -> check(each, each.getCamundaName(), each.getTextContent()));
    model.getModelElementsByType(CamundaOutputParameter.class)
        .forEach(each -> check(each, each.getCamundaName(), each.getTextContent()));
    model.getModelElementsByType(CamundaIn.class).stream().filter(each -> each.getCamundaBusinessKey() == null)
        .forEach(each -> checkPassing(each, each.getCamundaSource(), each.getCamundaTarget()));
    model.getModelElementsByType(CamundaOut.class)
        .forEach(each -> checkPassing(each, each.getCamundaSource(), each.getCamundaTarget()));
    model.getModelElementsByType(BusinessRuleTask.class).stream()
        .filter(each -> each.getCamundaResultVariable() != null)
        .forEach(each -> checkName(each.getId(), each.getCamundaResultVariable()));
  }

  private void check(ModelElementInstance parameter, String name, String value) {
    String element = ownerOf(parameter);
    checkName(element, name);
    if (!CODE_OR_EXPRESSION.matcher(value.strip()).matches()) {
      findings.add(element, "Variabeln innehåller annat än en kod.",
          "Skriv en kod utan mellanslag, som GIVEN. Uppgifter om personer hör hemma i ärendets akt.");
    }
  }

  private void checkPassing(ModelElementInstance mapping, String source, String target) {
    String element = ownerOf(mapping);
    if (source != null) {
      checkName(element, source);
    }
    checkName(element, target);
  }

  void checkName(String element, String name) {
    if (name == null || !ExpressionRules.VARIABLE.matcher(name).matches()) {
      findings.add(element, "En variabel saknar namn eller har ett namn som inte går att använda i uttryck.", NAME_MEND);
    } else if (surroundings.isTaken(name)) {
      findings.add(element, "Namnet " + name + " betyder redan något annat i programmets uttryck.",
          "Ge variabeln ett annat namn, som intakeOutcome.");
    }
  }

  private static String ownerOf(ModelElementInstance part) {
    for (ModelElementInstance each = part.getParentElement(); each != null; each = each.getParentElement()) {
      if (each.getAttributeValue("id") != null) {
        return each.getAttributeValue("id");
      }
    }
    return "";
  }
}
