package se.gemensamingang.workflow.deployment;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.gemensamingang.shared.StartRefused;
import se.gemensamingang.workflow.ModelRefused;

/**
 * Puts into the engine what has changed in the package since the package last did so. What an administrator has changed
 * stays, unless the package changed the same file: then the program does not start before somebody has chosen. One
 * transaction under a lock, so that two nodes may start at once and a refusal leaves nothing behind.
 */
@Component
class Seeding {

  /** The name of every deployment that the package makes. */
  static final String DEPLOYMENT = "gemensam-ingang";

  private static final Logger LOG = LoggerFactory.getLogger(Seeding.class);

  private final RepositoryService engine;
  private final DeployedFiles deployed;
  private final SeededResources seeded;
  private final TransactionTemplate transaction;

  Seeding(RepositoryService engine, DeployedFiles deployed, SeededResources seeded, TransactionTemplate transaction) {
    this.engine = engine;
    this.deployed = deployed;
    this.seeded = seeded;
    this.transaction = transaction;
  }

  /**
   * Seeds.
   *
   * @param resources the package's files
   * @param overwrite names of files where the package wins when both it and an administrator have changed them
   * @throws StartRefused when the package and an administrator have changed the same file
   */
  void seed(Collection<PackageResource> resources, Set<String> overwrite) {
    transaction.executeWithoutResult(status -> {
      seeded.lock();
      List<PackageResource> toDeploy = resources.stream().filter(each -> mustBeDeployed(each, overwrite)).toList();
      deploy(toDeploy);
      resources.forEach(seeded::record);
    });
  }

  private boolean mustBeDeployed(PackageResource resource, Set<String> overwrite) {
    Set<Optional<String>> inForce = resource.defines().stream()
        .map(key -> deployed.latest(key).map(DeployedFile::content).map(PackageResource::sha256))
        .collect(Collectors.toSet());
    Optional<String> last = seeded.sha256(resource.name());
    if (inForce.equals(Set.of(Optional.of(resource.sha256())))) {
      return false;
    }
    if (inForce.equals(Set.of(Optional.empty()))) {
      return true;
    }
    if (last.equals(Optional.of(resource.sha256()))) {
      LOG.info("Keeping an administrator's change: file={}", resource.name());
      return false;
    }
    if (overwrite.contains(resource.name()) || inForce.stream().allMatch(hash -> hash.isEmpty() || hash.equals(last))) {
      return true;
    }
    throw conflict(resource);
  }

  private static StartRefused conflict(PackageResource resource) {
    return new StartRefused(
        "Filen " + resource.name() + " är ändrad både i programpaketet och av en administratör i databasen.",
        "För över administratörens ändring till paketet, eller låt paketets fil gälla genom att starta med"
            + " --gemensamingang.deployment.overwrite=" + resource.name() + ".");
  }

  private void deploy(List<PackageResource> resources) {
    if (resources.isEmpty()) {
      return;
    }
    DeploymentBuilder builder = engine.createDeployment().name(DEPLOYMENT).source("package");
    resources.forEach(each -> builder.addInputStream(each.name(), new ByteArrayInputStream(each.content())));
    try {
      builder.deploy();
    } catch (ModelRefused refused) {
      throw new StartRefused("Programpaketets egna modeller bryter mot reglerna. " + refused.getMessage(),
          "Rätta dem och bygg paketet igen.");
    }
    LOG.info("Deployed from the package: files={}", resources.size());
  }
}
