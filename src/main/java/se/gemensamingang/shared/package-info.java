/** Words that every module uses: identifiers, information classes, answers that say no, the clock and working days. */
@ApplicationModule(displayName = "Gemensamma begrepp", allowedDependencies = {})
package se.gemensamingang.shared;

import org.springframework.modulith.ApplicationModule;
