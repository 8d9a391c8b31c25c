/** What happens when one person seems to have been registered twice: the participant is asked whether it may be one. */
@ApplicationModule(
    displayName = "Hopläggning",
    allowedDependencies = {"shared", "directory", "casefile", "workflow"})
package se.gemensamingang.joining;

import org.springframework.modulith.ApplicationModule;
