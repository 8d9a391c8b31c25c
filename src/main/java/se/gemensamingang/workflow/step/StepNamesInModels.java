package se.gemensamingang.workflow.step;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.gemensamingang.accesslog.StepNames;

/** A step is called what the task is called in the newest model that has its form. Models are read once per version. */
@Component
class StepNamesInModels implements StepNames {

  private final RepositoryService repository;
  private final Map<String, Map<String, String>> byDefinition = new ConcurrentHashMap<>();

  StepNamesInModels(@Lazy RepositoryService repository) {
    this.repository = repository;
  }

  @Override
  public Optional<String> name(String step) {
    return definitions().stream().map(this::tasksByForm).map(tasks -> tasks.get(step))
        .filter(Objects::nonNull).findFirst();
  }

  private List<ProcessDefinition> definitions() {
    return repository.createProcessDefinitionQuery().latestVersion().list();
  }

  private Map<String, String> tasksByForm(ProcessDefinition definition) {
    return byDefinition.computeIfAbsent(definition.getId(), this::read);
  }

  private Map<String, String> read(String definition) {
    Collection<UserTask> tasks = repository.getBpmnModelInstance(definition).getModelElementsByType(UserTask.class);
    Map<String, String> names = new ConcurrentHashMap<>();
    tasks.stream().filter(task -> task.getCamundaFormRef() != null && task.getName() != null)
        .forEach(task -> names.putIfAbsent(task.getCamundaFormRef(), task.getName()));
    return names;
  }
}
