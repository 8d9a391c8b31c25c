package se.gemensamingang.workflow.deployment;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Seeds when all beans are made and before the web server takes its first request. */
@Component
class SeedingAtStart implements SmartInitializingSingleton {

  private final PackageResources resources;
  private final Seeding seeding;
  private final DeploymentProperties properties;

  SeedingAtStart(PackageResources resources, Seeding seeding, DeploymentProperties properties) {
    this.resources = resources;
    this.seeding = seeding;
    this.properties = properties;
  }

  @Override
  public void afterSingletonsInstantiated() {
    seeding.seed(resources.all(), properties.overwrite());
  }
}
