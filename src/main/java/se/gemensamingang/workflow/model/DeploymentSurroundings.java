package se.gemensamingang.workflow.model;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.dmn.Dmn;
import org.springframework.beans.factory.ListableBeanFactory;
import se.gemensamingang.workflow.AssignmentRole;
import se.gemensamingang.workflow.FormService;
import se.gemensamingang.workflow.StartService;
import se.gemensamingang.workflow.StepDeadline;
import se.gemensamingang.workflow.deadline.DeadlineTable;
import se.gemensamingang.workflow.deployment.DefinitionKey;
import se.gemensamingang.workflow.deployment.DeployedFile;
import se.gemensamingang.workflow.deployment.DeployedFiles;
import se.gemensamingang.workflow.expression.ExpressionRules;

/** The surroundings of one deployment: the running program, what is deployed, and the deployment's own files. */
final class DeploymentSurroundings implements Surroundings {

  private final ListableBeanFactory program;
  private final DeployedFiles deployed;
  private final BeingDeployed own;
  private final ExpressionRules expressions;

  DeploymentSurroundings(ListableBeanFactory program, Collection<ModelFile> files) {
    this.program = program;
    this.deployed = program.getBean(DeployedFiles.class);
    this.own = new BeingDeployed(files);
    this.expressions = program.getBean(ExpressionRules.class);
  }

  @Override
  public Set<String> roles() {
    return program.getBeansOfType(AssignmentRole.class).values().stream().map(AssignmentRole::role)
        .collect(Collectors.toSet());
  }

  @Override
  public Set<String> steps() {
    Set<String> inTable = own.deadlines().map(DeadlineTable::steps).orElseGet(this::stepsInForce);
    return Stream.concat(inTable.stream(),
        program.getBeansOfType(StepDeadline.class).values().stream().map(StepDeadline::step)).collect(Collectors.toSet());
  }

  @Override
  public Set<String> stepsInForce() {
    return deployed.latest(DefinitionKey.decision(DeadlineTable.DECISION)).map(DeployedFile::content)
        .map(ByteArrayInputStream::new).map(Dmn::readModelFromStream).flatMap(DeadlineTable::in)
        .map(DeadlineTable::steps).orElse(Set.of());
  }

  @Override
  public boolean hasForm(String id) {
    return has(DefinitionKey.form(id));
  }

  @Override
  public boolean hasDecision(String id) {
    return has(DefinitionKey.decision(id));
  }

  @Override
  public boolean hasProcess(String id) {
    return has(DefinitionKey.process(id));
  }

  @Override
  public boolean isDelegate(String bean) {
    return isA(bean, JavaDelegate.class);
  }

  @Override
  public boolean isListener(String bean) {
    return isA(bean, TaskListener.class) || isA(bean, ExecutionListener.class);
  }

  @Override
  public List<String> problemsOf(String expression) {
    return expressions.check(expression);
  }

  @Override
  public boolean isTaken(String name) {
    return expressions.isTaken(name);
  }

  @Override
  public Optional<FormService> serviceBehind(String form) {
    return program.getBeansOfType(FormService.class).values().stream().filter(each -> each.form().equals(form)).findFirst();
  }

  @Override
  public Optional<StartService> startServiceBehind(String form) {
    return program.getBeansOfType(StartService.class).values().stream().filter(each -> each.form().equals(form)).findFirst();
  }

  private boolean has(DefinitionKey key) {
    return own.has(key) || deployed.has(key);
  }

  private boolean isA(String bean, Class<?> type) {
    return program.containsBean(bean) && program.isTypeMatch(bean, type);
  }
}
