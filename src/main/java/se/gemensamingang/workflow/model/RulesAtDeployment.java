package se.gemensamingang.workflow.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.beans.factory.ListableBeanFactory;
import se.gemensamingang.workflow.ModelRefused;
import se.gemensamingang.workflow.form.Violation;

/**
 * Stands before the engine's own deployers. The engine also calls them when it reads an old deployment back into memory;
 * then nothing is judged.
 */
final class RulesAtDeployment implements Deployer {

  private final ListableBeanFactory program;

  RulesAtDeployment(ListableBeanFactory program) {
    this.program = program;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew()) {
      return;
    }
    List<ModelFile> files = deployment.getResources().values().stream()
        .map(resource -> new ModelFile(resource.getName(), resource.getBytes()))
        .sorted(Comparator.comparing(ModelFile::name)).toList();
    List<Violation> violations = new ArrayList<>(new ModelRules(new DeploymentSurroundings(program, files)).check(files));
    if (deployment.getTenantId() != null) {
      violations.add(new Violation(deployment.getName() == null ? "" : deployment.getName(), "",
          "Driftsättningen är avsedd för en viss Tenant, så att modellerna aldrig skulle börja gälla.",
          "Lämna Tenant ID tomt."));
    }
    if (!violations.isEmpty()) {
      throw new ModelRefused(violations);
    }
  }
}
