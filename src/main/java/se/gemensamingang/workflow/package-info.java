/**
 * Everything that knows the process engine: hardening, the form gateway, assignment, deadlines and typed variables.
 * Capabilities meet the engine only through what this package exposes.
 */
@ApplicationModule(
    displayName = "Arbetsflöde",
    allowedDependencies = {"shared", "directory", "casefile", "accesslog", "database", "page"})
package se.gemensamingang.workflow;

import org.springframework.modulith.ApplicationModule;
