package se.gemensamingang.workflow.model;

import static se.gemensamingang.workflow.model.ProcessRules.isBlank;

import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** Waits: a time asked of the decision table, or a named message. */
final class EventRules {

  private static final Pattern MESSAGE_NAME = Pattern.compile("[a-z][A-Za-z-]*\\.[a-z][A-Za-z]*");

  private final Surroundings surroundings;
  private final Findings findings;

  EventRules(Surroundings surroundings, Findings findings) {
    this.surroundings = surroundings;
    this.findings = findings;
  }

  void check(BpmnModelInstance model) {
    model.getModelElementsByType(TimerEventDefinition.class).forEach(this::check);
    model.getModelElementsByType(MessageEventDefinition.class).forEach(this::check);
    model.getModelElementsByType(Message.class).forEach(this::check);
    model.getModelElementsByType(ReceiveTask.class).stream().filter(task -> task.getMessage() == null)
        .forEach(task -> addMissingMessage(task.getId()));
    model.getModelElementsByType(StartEvent.class).stream().filter(EventRules::startsWithoutBeingAsked)
        .forEach(start -> findings.add(start.getId(), "Den händelsestyrda delprocessen väntar inte på något.",
            "Ange meddelandet eller tidsfristen som startar den."));
  }

  private void check(TimerEventDefinition timer) {
    String element = StepRules.idOf(timer.getParentElement());
    TimeDate date = timer.getTimeDate();
    if (date == null) {
      findings.add(element, "Tidsfrister får inte stå i modellen.",
          "Välj typen Date och skriv ${deadline.of(execution, 'steg')}; antalet dagar står i deadline.dmn.");
    } else {
      new DeadlineReferenceRules(surroundings, findings).check(element, date.getTextContent());
    }
  }

  private void check(MessageEventDefinition event) {
    String element = StepRules.idOf(event.getParentElement());
    if (event.getParentElement() instanceof ThrowEvent) {
      new StepRules(surroundings, findings).checkDelegate(element, event.getCamundaDelegateExpression());
    } else if (event.getMessage() == null) {
      addMissingMessage(element);
    }
  }

  private void check(Message message) {
    if (isBlank(message.getName()) || !MESSAGE_NAME.matcher(message.getName()).matches()) {
      findings.add(message.getId(), "Meddelandets namn säger inte vad som hänt.",
          "Skriv område, punkt och vad som hänt på engelska, som consent.withdrawn.");
    }
  }

  private void addMissingMessage(String element) {
    findings.add(element, "Händelsen väntar på ett meddelande som inte är angivet.", "Ange meddelandet.");
  }

  private static boolean startsWithoutBeingAsked(StartEvent start) {
    return start.getParentElement() instanceof SubProcess parent && parent.triggeredByEvent()
        && start.getEventDefinitions().isEmpty();
  }
}
