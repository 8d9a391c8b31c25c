/**
 * Emergency requests: somebody's life or health is in danger, no consent opens what another authority knows, and that
 * authority's named person assesses the harm and discloses stated items. Nobody opens another authority's data alone.
 */
@ApplicationModule(
    displayName = "Akut begäran",
    allowedDependencies = {"shared", "directory", "casefile", "workflow", "page"})
package se.gemensamingang.emergency;

import org.springframework.modulith.ApplicationModule;
