package se.gemensamingang.workflow.deployment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * A model or form in the package.
 *
 * @param name the stable relative name, such as {@code bpmn/intake/intake-decision.bpmn}
 * @param content the file's bytes
 * @param defines what the file defines
 */
record PackageResource(String name, byte[] content, Set<DefinitionKey> defines) {

  String sha256() {
    return sha256(content);
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
