package se.gemensamingang.workflow.model;

import static se.gemensamingang.workflow.model.ProcessRules.isBlank;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Steps that the program takes: its own delegates, decision tables in force, and other processes of the same case. */
final class StepRules {

  private static final Pattern DELEGATE = Pattern.compile("\\$\\{([a-z][A-Za-z0-9]*Delegate)\\}");
  private static final Pattern LISTENER = Pattern.compile("\\$\\{([a-z][A-Za-z0-9]*Listener)\\}");
  private static final Pattern BUSINESS_KEY = Pattern.compile("[$#]\\{\\s*execution\\.processBusinessKey\\s*\\}");

  private final Surroundings surroundings;
  private final Findings findings;

  StepRules(Surroundings surroundings, Findings findings) {
    this.surroundings = surroundings;
    this.findings = findings;
  }

  void check(BpmnModelInstance model) {
    model.getModelElementsByType(ServiceTask.class)
        .forEach(task -> checkDelegate(task.getId(), task.getCamundaDelegateExpression()));
    model.getModelElementsByType(SendTask.class)
        .forEach(task -> checkDelegate(task.getId(), task.getCamundaDelegateExpression()));
    model.getModelElementsByType(CamundaTaskListener.class)
        .forEach(listener -> checkListener(listener, listener.getCamundaDelegateExpression()));
    model.getModelElementsByType(CamundaExecutionListener.class)
        .forEach(listener -> checkListener(listener, listener.getCamundaDelegateExpression()));
    model.getModelElementsByType(BusinessRuleTask.class).forEach(this::check);
    model.getModelElementsByType(CallActivity.class).forEach(this::check);
  }

  void checkDelegate(String element, String expression) {
    Matcher shape = DELEGATE.matcher(expression == null ? "" : expression.strip());
    if (!shape.matches()) {
      findings.add(element, "Steget pekar inte ut något av programmets steg.",
          "Välj Implementation: Delegate expression och skriv ${...Delegate}.");
    } else if (!surroundings.isDelegate(shape.group(1))) {
      findings.add(element, "Programmet har inget steg som heter " + shape.group(1) + ".",
          "Rätta namnet. Programmets steg står i administratörens handbok.");
    }
  }

  private void checkListener(ModelElementInstance listener, String expression) {
    Matcher shape = LISTENER.matcher(expression == null ? "" : expression.strip());
    String element = idOf(listener.getParentElement().getParentElement());
    if (!shape.matches()) {
      findings.add(element, "Lyssnaren pekar inte ut någon av programmets lyssnare.",
          "Välj Delegate expression och skriv ${...Listener}, eller ta bort lyssnaren.");
    } else if (!surroundings.isListener(shape.group(1))) {
      findings.add(element, "Programmet har ingen lyssnare som heter " + shape.group(1) + ".",
          "Rätta namnet eller ta bort lyssnaren.");
    }
  }

  private void check(BusinessRuleTask task) {
    if (isBlank(task.getCamundaDecisionRef())) {
      findings.add(task.getId(), "Steget pekar inte ut någon beslutstabell.",
          "Välj Implementation: DMN och skriv tabellens id.");
    } else if (!surroundings.hasDecision(task.getCamundaDecisionRef())) {
      findings.add(task.getId(), "Beslutstabellen " + task.getCamundaDecisionRef() + " finns inte.",
          "Driftsätt " + task.getCamundaDecisionRef() + ".dmn samtidigt, eller rätta namnet.");
    }
    checkLatest(task.getId(), task.getCamundaDecisionRefBinding());
    if (isBlank(task.getCamundaResultVariable()) || !"singleEntry".equals(task.getCamundaMapDecisionResult())) {
      findings.add(task.getId(), "Tabellens svar blir inte en enda kod i en variabel.",
          "Ange Result variable och välj Map decision result: singleEntry.");
    }
  }

  private void check(CallActivity call) {
    if (isBlank(call.getCalledElement()) || !surroundings.hasProcess(call.getCalledElement())) {
      findings.add(call.getId(), "Processen som anropas finns inte.",
          "Skriv processens id och driftsätt den samtidigt, eller rätta namnet.");
    }
    checkLatest(call.getId(), call.getCamundaCalledElementBinding());
    boolean passesCase = call.getExtensionElements() != null
        && call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
            .map(CamundaIn::getCamundaBusinessKey)
            .anyMatch(key -> key != null && BUSINESS_KEY.matcher(key.strip()).matches());
    if (!passesCase) {
      findings.add(call.getId(), "Ärendenumret följer inte med till processen som anropas.",
          "Kryssa i Business key och skriv #{execution.processBusinessKey}.");
    }
  }

  private void checkLatest(String element, String binding) {
    if (binding != null && !binding.equals("latest")) {
      findings.add(element, "Steget använder inte den version som gäller.", "Välj Binding: latest.");
    }
  }

  static String idOf(ModelElementInstance element) {
    String id = element == null ? null : element.getAttributeValue("id");
    return id == null ? "" : id;
  }
}
