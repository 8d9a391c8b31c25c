/** What the pages of all modules share: layout, navigation, tables, the summary of mistakes, and how a page says no. */
@ApplicationModule(displayName = "Egna sidor", allowedDependencies = {"shared"})
package se.gemensamingang.page;

import org.springframework.modulith.ApplicationModule;
