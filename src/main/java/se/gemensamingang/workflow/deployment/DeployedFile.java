package se.gemensamingang.workflow.deployment;

import java.nio.charset.StandardCharsets;

/**
 * A file that is deployed.
 *
 * @param definitionId the engine's id of this version
 * @param version from 1
 * @param content the file's bytes
 */
public record DeployedFile(String definitionId, int version, byte[] content) {

  /** @return the file as text */
  public String text() {
    return new String(content, StandardCharsets.UTF_8);
  }
}
