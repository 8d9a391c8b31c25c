package se.gemensamingang.workflow.identity;

/** Whether a password signs a user in through the engine. */
@FunctionalInterface
interface Passwords {

  /** No password is right: sign-in belongs to the identity provider of the organisations. */
  Passwords NONE = (userId, password) -> false;

  /**
   * Checks a password.
   *
   * @param userId an active caseworker's user id
   * @param password what was given, never null
   * @return true when it is right
   */
  boolean areRight(String userId, String password);
}
