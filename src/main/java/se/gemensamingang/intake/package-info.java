/** Referral in, the positions of all parties, the intake group's decision and what follows it. */
@ApplicationModule(
    displayName = "Inskrivning",
    allowedDependencies = {"shared", "directory", "casefile", "consent", "workflow", "page"})
package se.gemensamingang.intake;

import org.springframework.modulith.ApplicationModule;
