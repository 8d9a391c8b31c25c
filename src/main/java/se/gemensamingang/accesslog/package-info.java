/** Append-only record of who read what about whom, when and why. No trace, no data. */
@ApplicationModule(displayName = "Åtkomstlogg", allowedDependencies = {"shared"})
package se.gemensamingang.accesslog;

import org.springframework.modulith.ApplicationModule;
