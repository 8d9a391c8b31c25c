package se.gemensamingang.workflow.model;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.gemensamingang.workflow.FormService;
import se.gemensamingang.workflow.StartService;
import se.gemensamingang.workflow.form.Destination;
import se.gemensamingang.workflow.form.Field;
import se.gemensamingang.workflow.form.FormRules;
import se.gemensamingang.workflow.form.FormSchema;
import se.gemensamingang.workflow.form.Source;
import se.gemensamingang.workflow.form.UnreadableForm;

/** All rules for a {@code .form} file: those of the form itself, and that the service behind it knows what it is asked. */
final class FormFileRules {

  private final Surroundings surroundings;

  FormFileRules(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  void check(ModelFile file, Findings findings) {
    String json = new String(file.content(), StandardCharsets.UTF_8);
    findings.addAll(new FormRules().check(file.name(), json));
    try {
      check(FormSchema.parse(json), file.stem(), findings);
    } catch (UnreadableForm alreadyToldByTheRulesAbove) {
      return;
    }
  }

  private void check(FormSchema form, String stem, Findings findings) {
    if (!stem.equals(form.id())) {
      findings.add("", "Formulärets id är inte samma som filens namn.",
          "Ge filen namnet " + form.id() + ".form eller formuläret id " + stem + ".");
    }
    Optional<FormService> service = surroundings.serviceBehind(form.id());
    Optional<StartService> start = surroundings.startServiceBehind(form.id());
    Set<String> takes = new TreeSet<>(service.map(FormService::answers).orElse(Set.of()));
    start.map(StartService::answers).ifPresent(takes::addAll);
    form.fields().stream().map(Field::key)
        .filter(key -> form.destinationOf(key).filter(Destination.Command.class::isInstance).isPresent())
        .filter(key -> !takes.contains(key))
        .forEach(key -> findings.add(key, "Programmet tar inte emot svaret " + key + " i det här formuläret.",
            "Använd ett av dessa: " + UserTaskRules.listed(takes) + "; eller sätt store till case: och en"
                + " informationsklass."));
    checkVariables(form, findings);
    checkShown(form, service.map(FormService::shows).orElse(Set.of()), findings);
    start.ifPresent(opensCase -> checkStart(form, findings));
  }

  private void checkVariables(FormSchema form, Findings findings) {
    form.fields().stream().map(Field::key)
        .filter(key -> form.destinationOf(key).filter(Destination.Process.class::isInstance).isPresent())
        .filter(surroundings::isTaken)
        .forEach(key -> findings.add(key, "Nyckeln " + key + " betyder redan något annat i programmets uttryck.",
            "Ge frågan en annan nyckel (Key), som intakeOutcome."));
  }

  private static void checkShown(FormSchema form, Set<String> shows, Findings findings) {
    form.shownKeys().entrySet().stream()
        .filter(shown -> shown.getValue() instanceof Source.Command && !shows.contains(shown.getKey()))
        .forEach(shown -> addUnknown(shown.getKey(), shows, findings));
    form.optionListKeys().stream().filter(key -> !shows.contains(key)).forEach(key -> addUnknown(key, shows, findings));
  }

  private static void addUnknown(String key, Set<String> shows, Findings findings) {
    findings.add(key, "Programmet kan inte visa " + key + " i det här formuläret.",
        "Använd ett av dessa: " + UserTaskRules.listed(shows) + ".");
  }

  /** A start form knows no participant yet, so there is no case file to put an answer in. */
  private static void checkStart(FormSchema form, Findings findings) {
    form.fields().stream().map(Field::key)
        .filter(key -> form.destinationOf(key).filter(Destination.CaseFile.class::isInstance).isPresent())
        .forEach(key -> findings.add(key, "Ett startformulär kan inte spara i akten, för ärendet finns inte ännu.",
            "Flytta frågan till den första uppgiften."));
  }
}
