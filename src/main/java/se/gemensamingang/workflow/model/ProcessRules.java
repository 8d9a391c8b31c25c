package se.gemensamingang.workflow.model;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** The process itself: recognisable by its file, executable, named, forgotten in time, and started only as decided. */
final class ProcessRules {

  /** Only these may stand in Tasklist's start list; all others are called by {@code case}. */
  static final Set<String> STARTED_BY_PEOPLE = Set.of("case", "consultation", "obstacle", "outreach");

  private static final Pattern TIME_TO_LIVE = Pattern.compile("[1-9]\\d{0,4}|P[1-9]\\d{0,4}D");

  private final Surroundings surroundings;
  private final Findings findings;

  ProcessRules(Surroundings surroundings, Findings findings) {
    this.surroundings = surroundings;
    this.findings = findings;
  }

  void check(BpmnModelInstance model, String stem) {
    Collection<Process> processes = model.getModelElementsByType(Process.class);
    if (processes.size() != 1) {
      findings.add("", "Filen har " + processes.size() + " processer.", "Lägg varje process i en egen fil.");
    }
    processes.forEach(process -> check(process, stem));
  }

  private void check(Process process, String stem) {
    if (!stem.equals(process.getId())) {
      findings.add(process.getId(), "Processens id är inte samma som filens namn.",
          "Ge filen namnet " + process.getId() + ".bpmn eller processen id " + stem + ".");
    }
    if (!process.isExecutable()) {
      findings.add(process.getId(), "Processen är inte körbar.", "Kryssa i Executable.");
    }
    if (isBlank(process.getName())) {
      findings.add(process.getId(), "Processen saknar namn.", "Ge den ett svenskt namn.");
    }
    String timeToLive = process.getCamundaHistoryTimeToLiveString();
    if (timeToLive == null || !TIME_TO_LIVE.matcher(timeToLive).matches()) {
      findings.add(process.getId(), "Processen säger inte hur länge historiken ska finnas kvar.",
          "Ange History time to live, som P1825D (fem år).");
    }
    checkStart(process);
  }

  private void checkStart(Process process) {
    boolean byPeople = STARTED_BY_PEOPLE.contains(process.getId());
    if (!byPeople && process.isCamundaStartableInTasklist()) {
      findings.add(process.getId(), "Processen skulle kunna startas utan ärende.",
          "Ta bort krysset i Startable; den anropas av ärendet.");
    }
    process.getFlowElements().stream().filter(StartEvent.class::isInstance).map(StartEvent.class::cast)
        .forEach(start -> checkStart(start, byPeople));
  }

  private void checkStart(StartEvent start, boolean byPeople) {
    if (!start.getEventDefinitions().isEmpty()) {
      findings.add(start.getId(), "En process som startar av sig själv saknar ärendenummer.",
          "Använd en vanlig starthändelse. Ett meddelande till ett pågående ärende tas emot i en händelsestyrd"
              + " delprocess.");
    }
    String form = start.getCamundaFormRef();
    if (byPeople && isBlank(form)) {
      findings.add(start.getId(), "Processen startas av en handläggare men har inget formulär.",
          "Ange ett formulär under Forms, med typen Camunda Forms.");
    }
    if (!byPeople && !isBlank(form)) {
      findings.add(start.getId(), "Processen anropas av ärendet och visar aldrig ett startformulär.",
          "Ta bort formuläret.");
    }
    if (byPeople && !isBlank(form)) {
      new FormReferenceRules(surroundings, findings)
          .check(start.getId(), form, start.getCamundaFormRefBinding());
      if (surroundings.startServiceBehind(form).isEmpty()) {
        findings.add(start.getId(), "Programmet har ingen tjänst som öppnar ett ärende från formuläret " + form + ".",
            "Använd ett startformulär som programmet känner.");
      }
    }
  }

  static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
