/** What the participant has allowed: who may read which class of information, given by whom, for which purpose and how long. */
@ApplicationModule(displayName = "Samtycke", allowedDependencies = {"shared", "directory", "casefile"})
package se.gemensamingang.consent;

import org.springframework.modulith.ApplicationModule;
