/** Referral in, the positions of all parties, and the intake group's decision. */
@ApplicationModule(
    displayName = "Inskrivning",
    allowedDependencies = {"shared", "directory", "casefile", "consent", "workflow"})
package se.gemensamingang.intake;

import org.springframework.modulith.ApplicationModule;
