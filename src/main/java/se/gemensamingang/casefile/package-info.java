/** Participants, cases, who is responsible, and what is written about a participant per information class, behind one access policy. */
@ApplicationModule(displayName = "Ärendeakt", allowedDependencies = {"shared", "directory", "accesslog", "database", "page"})
package se.gemensamingang.casefile;

import org.springframework.modulith.ApplicationModule;
