package se.gemensamingang.workflow.model;

/**
 * A file in a deployment.
 *
 * @param name the file's name as deployed, with or without folders
 * @param content its bytes
 */
record ModelFile(String name, byte[] content) {

  boolean hasSuffix(String suffix) {
    return name.endsWith(suffix);
  }

  /** @return the name without folders and suffix, which must be the id of what the file defines */
  String stem() {
    String bare = name.substring(name.lastIndexOf('/') + 1);
    return bare.contains(".") ? bare.substring(0, bare.indexOf('.')) : bare;
  }
}
