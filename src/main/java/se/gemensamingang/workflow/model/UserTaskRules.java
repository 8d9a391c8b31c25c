package se.gemensamingang.workflow.model;

import static se.gemensamingang.workflow.model.ProcessRules.isBlank;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A task for a person: a form, one named responsible, a deadline and an explanation. */
final class UserTaskRules {

  private static final Pattern ASSIGNMENT =
      Pattern.compile("\\$\\{\\s*assignment\\.to\\(\\s*execution\\s*,\\s*'([A-Za-z0-9-]+)'\\s*\\)\\s*\\}");

  private final Surroundings surroundings;
  private final Findings findings;

  UserTaskRules(Surroundings surroundings, Findings findings) {
    this.surroundings = surroundings;
    this.findings = findings;
  }

  void check(BpmnModelInstance model) {
    model.getModelElementsByType(UserTask.class).forEach(this::check);
  }

  private void check(UserTask task) {
    if (isBlank(task.getCamundaFormRef())) {
      findings.add(task.getId(), "Uppgiften saknar formulär.", "Ange ett under Forms, med typen Camunda Forms.");
    } else {
      new FormReferenceRules(surroundings, findings)
          .check(task.getId(), task.getCamundaFormRef(), task.getCamundaFormRefBinding());
    }
    if (task.getDocumentations().stream().allMatch(each -> isBlank(each.getTextContent()))) {
      findings.add(task.getId(), "Uppgiften saknar förklaring.",
          "Skriv under Documentation vad handläggaren ska göra, på vanlig svenska.");
    }
    checkAssignment(task);
    checkDeadline(task);
  }

  private void checkAssignment(UserTask task) {
    if (isBlank(task.getCamundaAssignee())) {
      findings.add(task.getId(), "Uppgiften har ingen ansvarig.",
          "Ange Assignee, som ${assignment.to(execution, 'roll')}.");
      return;
    }
    Matcher shape = ASSIGNMENT.matcher(task.getCamundaAssignee().strip());
    if (!shape.matches()) {
      findings.add(task.getId(), "Uppgiftens ansvarige utses inte av programmet.",
          "Skriv Assignee precis så här: ${assignment.to(execution, 'roll')}.");
    } else if (!surroundings.roles().contains(shape.group(1))) {
      findings.add(task.getId(), "Rollen " + shape.group(1) + " finns inte.",
          "Använd en av dessa: " + listed(surroundings.roles()) + ".");
    }
  }

  private void checkDeadline(UserTask task) {
    if (isBlank(task.getCamundaDueDate())) {
      findings.add(task.getId(), "Uppgiften saknar tidsfrist.",
          "Ange Due date, som ${deadline.of(execution, 'steg')}.");
    } else {
      new DeadlineReferenceRules(surroundings, findings).check(task.getId(), task.getCamundaDueDate());
    }
  }

  static String listed(Set<String> words) {
    return words.isEmpty() ? "(ingen finns ännu)" : String.join(", ", new TreeSet<>(words));
  }
}
