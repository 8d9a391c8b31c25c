package se.gemensamingang.workflow.gateway;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;
import se.gemensamingang.casefile.CaseFile;
import se.gemensamingang.casefile.EntrySource;
import se.gemensamingang.casefile.Reader;
import se.gemensamingang.casefile.Writing;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;
import se.gemensamingang.workflow.RequestRefused;
import se.gemensamingang.workflow.StartService;
import se.gemensamingang.workflow.deployment.DeployedForm;
import se.gemensamingang.workflow.deployment.DeployedForms;
import se.gemensamingang.workflow.form.AcceptedAnswers;
import se.gemensamingang.workflow.form.AnswerValidation;
import se.gemensamingang.workflow.form.Field;
import se.gemensamingang.workflow.refusal.FailureNote;

/**
 * Stands between every form and the engine. What a form shows comes from the domain for this reader at this moment; what
 * it submits is checked against the deployed form and goes where the form says. Only routing data reaches the engine.
 */
@Component
class FormGateway {

  /** The answer that takes back an earlier one. */
  private static final String NOTHING = "";

  private final DeployedForms forms;
  private final OpenedVersions versions;
  private final CapabilityServices services;
  private final ProcessPurposes purposes;
  private final CaseFile caseFile;
  private final FormValues values;
  private final SubmittedTask submitted;
  private final AnswerValidation validation;

  FormGateway(DeployedForms forms, OpenedVersions versions, CapabilityServices services,
      ProcessPurposes purposes, CaseFile caseFile,
      FormValues values, SubmittedTask submitted, Clock clock) {
    this.forms = forms;
    this.versions = versions;
    this.services = services;
    this.purposes = purposes;
    this.caseFile = caseFile;
    this.values = values;
    this.submitted = submitted;
    this.validation = new AnswerValidation(clock);
  }

  /** The readable fields of a task's form; nothing is read before a value is asked for. */
  List<FormField> fieldsOf(TaskEntity task) {
    DeployedForm form = formOf(task);
    FormService service = services.behind(form.schema().id()).orElse(null);
    OpenedForm opened = new OpenedForm(form.schema(), contextOf(task, form), caseFile, service);
    return form.schema().readableKeys().stream()
        .<FormField>map(key -> new LazyFormField(key, () -> values.toEngine(read(task, opened, key))))
        .toList();
  }

  private static Object read(TaskEntity task, OpenedForm opened, String key) {
    refuseUnlessAssignee(task, signedIn());
    return opened.value(key);
  }

  /** Notes that the caseworker has the present version open and says which keys may be sent to the browser. */
  Set<String> openedKeys(TaskEntity task) {
    DeployedForm form = formOf(task);
    versions.remember(task.getId(), signedIn(), form.version());
    return form.schema().readableKeys();
  }

  /** Checks the answers and puts each where it belongs; anything wrong refuses the whole submission. */
  void submit(TaskEntity task, VariableMap answers) {
    DeployedForm form = formOf(task);
    FormContext context = contextOf(task, form);
    refuseUnlessWorkable(task, form, context.caseworker());
    AcceptedAnswers accepted = accepted(validation.validate(form.schema(), values.toPlain(answers)));
    Map<String, Object> routing = services.behind(form.schema().id())
        .map(service -> accepted(service.accept(context, accepted.forCommand())))
        .orElseGet(Map::of);
    clear(form, context, accepted);
    write(context.caseNumber(), accepted, writing(form, context.reader(), askedAgain(form, accepted)));
    accepted.withoutProcessValue().forEach(task::removeVariable);
    task.setVariables(accepted.forProcess());
    task.setVariables(routing);
    versions.forget(task.getId());
    submitted.is(task);
  }

  /** Opens the case; its number becomes the business key of the process. */
  void start(ExecutionEntity execution, VariableMap answers) {
    if (execution.getBusinessKey() != null) {
      throw new RequestRefused(400, "Ärendenumret sätts av systemet. Starta ärendet utan eget ärendenummer.");
    }
    DeployedForm form = startFormOf(execution.getProcessDefinition());
    CaseworkerId starter = signedIn();
    AcceptedAnswers accepted = accepted(validation.validate(form.schema(), values.toPlain(answers)));
    StartService service = services.behindStart(form.schema().id())
        .orElseThrow(() -> new IllegalStateException("no service opens cases for " + form.schema().id()));
    CaseNumber caseNumber = accepted(service.start(starter, accepted.forCommand()));
    execution.setProcessBusinessKey(caseNumber.value());
    write(caseNumber, accepted, writing(form, new Reader(starter, form.schema().id(), Set.of()), Set.of()));
    execution.setVariables(accepted.forProcess());
  }

  private void refuseUnlessWorkable(TaskEntity task, DeployedForm form, CaseworkerId caseworker) {
    refuseUnlessAssignee(task, caseworker);
    if (task.getDelegationState() != null) {
      throw new RequestRefused(403, "Uppgiften är utlånad på ett sätt som inte används här. Kontakta samordnaren.");
    }
    if (versions.of(task.getId(), caseworker).filter(version -> version != form.version()).isPresent()) {
      throw new RequestRefused(409, "Formuläret har ändrats sedan du öppnade uppgiften. Öppna igen och fyll i det nya.");
    }
  }

  private static void refuseUnlessAssignee(TaskEntity task, CaseworkerId caseworker) {
    if (!caseworker.value().equals(task.getAssignee())) {
      throw new RequestRefused(403, "Uppgiften är inte din. Bara den som uppgiften är tilldelad kan öppna och slutföra den.");
    }
  }

  private void write(CaseNumber caseNumber, AcceptedAnswers accepted, Writing writing) {
    accepted.forCaseFile().forEach((informationClass, answers) ->
        caseFile.write(caseNumber, informationClass, answers, writing));
  }

  private static Writing writing(DeployedForm form, Reader author, Set<String> asked) {
    Map<String, EntrySource> sources = new HashMap<>();
    form.schema().fields().forEach(field -> field.source().ifPresent(source -> sources.put(field.key(), source)));
    return new Writing(author, sources, asked);
  }

  /** What was shown to be confirmed or changed. */
  private static Set<String> askedAgain(DeployedForm form, AcceptedAnswers accepted) {
    return form.schema().fields().stream().filter(Field::prefilled).map(Field::key)
        .filter(accepted.values()::containsKey).collect(Collectors.toUnmodifiableSet());
  }

  /** What was prefilled and is handed in empty is no longer right. Nobody clears what they were not shown themselves. */
  private void clear(DeployedForm form, FormContext context, AcceptedAnswers accepted) {
    OpenedForm opened = new OpenedForm(form.schema(), context, caseFile, null);
    accepted.leftEmptyInCaseFile().forEach((key, informationClass) -> {
      boolean wasShown = form.schema().readableKeys().contains(key)
          && opened.value(key) != null && !NOTHING.equals(opened.value(key));
      if (wasShown) {
        caseFile.write(context.caseNumber(), informationClass, Map.of(key, NOTHING),
            writing(form, context.reader(), Set.of()));
      }
    });
  }

  private DeployedForm formOf(TaskEntity task) {
    return form(task.getTaskDefinition().getFormDefinition().getCamundaFormDefinitionKey().getExpressionText());
  }

  private DeployedForm startFormOf(ProcessDefinitionEntity process) {
    return form(process.getStartFormDefinition().getCamundaFormDefinitionKey().getExpressionText());
  }

  private DeployedForm form(String formId) {
    return forms.latest(formId)
        .orElseThrow(() -> new RequestRefused(404, "Uppgiftens formulär finns inte. Kontakta administratören."));
  }

  private FormContext contextOf(TaskEntity task, DeployedForm form) {
    CaseNumber caseNumber = CaseNumber.read(task.getExecution().getProcessBusinessKey()).orElseThrow(() ->
        new RequestRefused(409, "Uppgiften hör inte till något ärende och kan inte öppnas. Kontakta administratören."));
    FailureNote.about(caseNumber);
    return new FormContext(
        caseNumber,
        signedIn(),
        form.schema().id(),
        task.getId(),
        purposes.of(task.getProcessDefinition().getKey()),
        RoutingScope.of(task));
  }

  private static CaseworkerId signedIn() {
    CommandContext command = Context.getCommandContext();
    if (command.getAuthenticatedUserId() == null) {
      throw new RequestRefused(403, "Formulär läses och lämnas bara av den som är inloggad. Logga in och försök igen.");
    }
    return new CaseworkerId(command.getAuthenticatedUserId());
  }

  private static <T> T accepted(Answer<T> answer) {
    if (answer instanceof Answer.Accepted<T> yes) {
      return yes.value();
    }
    throw new RequestRefused(400, ((Answer.Refused<T>) answer).reasons());
  }
}
