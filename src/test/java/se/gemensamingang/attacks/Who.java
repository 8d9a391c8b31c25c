package se.gemensamingang.attacks;

import java.util.EnumSet;
import java.util.Set;

/** Who attacks. */
enum Who {
  /** Somebody who is not signed in. */
  NOBODY,
  /** The caseworker who referred the participant. */
  REFERRER,
  /** The caseworker who has the task now. */
  HOLDER,
  /** The caseworker who had the task until a moment ago and whose session lives on. */
  FORMER,
  /** A caseworker who has nothing to do with the case. */
  OTHER,
  /** A coordinator employed by the samordningsförbund. */
  COORDINATOR,
  /** An administrator. */
  ADMIN;

  static Set<Who> everybody() {
    return EnumSet.allOf(Who.class);
  }

  static Set<Who> everybodyBut(Who... allowed) {
    Set<Who> rest = everybody();
    rest.removeAll(Set.of(allowed));
    return rest;
  }
}
