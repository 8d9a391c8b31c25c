package se.gemensamingang.workflow.model;

import static java.util.Map.entry;

import java.util.Map;

/** What is wrong with something outside the {@link Vocabulary}, and what to do instead. */
final class Mends {

  /** A problem with its mend. */
  record Mend(String problem, String mend) {}

  private static final Mend SCRIPT = new Mend("Skript är avstängda: de kan göra vad som helst med alla ärenden.",
      "Ta bort skriptet och använd ett av programmets steg, som ${...Delegate}, eller en beslutstabell.");
  private static final Mend SIGNAL = new Mend("En signal träffar alla ärenden på en gång.",
      "Använd ett meddelande (message) i stället.");
  private static final Mend FIELDS_IN_MODEL = new Mend("Fält som ritas i modellen sparas okrypterade i motorn.",
      "Ta bort dem och lägg frågorna i ett formulär (.form) som uppgiften pekar på.");
  private static final Mend FOREIGN_CODE = new Mend("Modellen får inte själv peka ut programkod.",
      "Använd Delegate expression med ett av programmets steg, som ${...Delegate}.");
  private static final Mend CONNECTOR = new Mend("Kopplingar till andra system får inte ligga i modellen.",
      "Ta bort kopplingen och använd ett av programmets steg, som ${...Delegate}.");
  private static final Mend NOBODY = new Mend("Ingen utför steget, fast det ser ut som om någon gör det.",
      "Gör det till en uppgift för en handläggare (user task) eller ta bort det.");
  private static final Mend CANDIDATES = new Mend("En uppgift ska ha en enda namngiven ansvarig.",
      "Ta bort kandidaterna och ange Assignee, som ${assignment.to(execution, 'roll')}.");
  private static final Mend RIGHTS = new Mend("En modell får inte dela ut rätten att starta.",
      "Ta bort uppgiften. Rättigheter följer av rollerna i katalogen.");
  private static final Mend TIMER = new Mend("Tidsfrister får inte stå i modellen.",
      "Välj typen Date och skriv ${deadline.of(execution, 'steg')}; antalet dagar står i deadline.dmn.");
  private static final Mend LOOP = new Mend("Antalet upprepningar får inte stå i modellen.",
      "Ange en Collection i stället, som ${intakeSeats.of(execution)}.");
  private static final Mend PERSON = new Mend("Vem som startade får inte bli en processvariabel.",
      "Ta bort Initiator. Ärendet vet redan vem som startade det.");

  private static final Map<String, Mend> ELEMENTS = Map.ofEntries(
      entry("scriptTask", SCRIPT), entry("script", SCRIPT),
      entry("signal", SIGNAL), entry("signalEventDefinition", SIGNAL),
      entry("formData", FIELDS_IN_MODEL), entry("formField", FIELDS_IN_MODEL), entry("formProperty", FIELDS_IN_MODEL),
      entry("connector", CONNECTOR), entry("connectorId", CONNECTOR), entry("field", FOREIGN_CODE),
      entry("task", NOBODY), entry("manualTask", NOBODY),
      entry("timeDuration", TIMER), entry("timeCycle", TIMER), entry("failedJobRetryTimeCycle", TIMER),
      entry("loopCardinality", LOOP), entry("standardLoopCharacteristics", LOOP));

  private static final Map<String, Mend> ATTRIBUTES = Map.ofEntries(
      entry("class", FOREIGN_CODE), entry("expression", FOREIGN_CODE), entry("formHandlerClass", FOREIGN_CODE),
      entry("variableMappingClass", FOREIGN_CODE), entry("variableMappingDelegateExpression", FOREIGN_CODE),
      entry("resource", SCRIPT), entry("type", CONNECTOR), entry("topic", CONNECTOR),
      entry("formKey", FIELDS_IN_MODEL),
      entry("candidateUsers", CANDIDATES), entry("candidateGroups", CANDIDATES),
      entry("candidateStarterUsers", RIGHTS), entry("candidateStarterGroups", RIGHTS),
      entry("initiator", PERSON),
      entry("variables", new Mend("Alla variabler skickas med.",
          "Skicka bara dem som behövs, var och en med Source och Target.")));

  private Mends() {}

  static Mend ofElement(String name) {
    return ELEMENTS.getOrDefault(name, new Mend("Elementet " + name + " får inte användas.",
        "Ta bort det. Vad modeller får innehålla står i administratörens handbok."));
  }

  static Mend ofAttribute(String name) {
    return ATTRIBUTES.getOrDefault(name, new Mend("Egenskapen " + name + " får inte användas här.",
        "Ta bort den. Vad modeller får innehålla står i administratörens handbok."));
  }
}
