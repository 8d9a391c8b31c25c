/** Append-only record of who read what about whom, when and why. No trace, no data. A unit's head looks after the readings of its own. */
@ApplicationModule(displayName = "Åtkomstlogg", allowedDependencies = {"shared", "directory", "page"})
package se.gemensamingang.accesslog;

import org.springframework.modulith.ApplicationModule;
