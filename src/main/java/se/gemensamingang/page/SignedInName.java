package se.gemensamingang.page;

/** Tells how a signed-in user is called, for the head of our own pages. */
@FunctionalInterface
public interface SignedInName {

  /**
   * Finds the name that others see.
   *
   * @param userId the user id
   * @return the name, or the user id when the directory has none
   */
  String of(String userId);
}
