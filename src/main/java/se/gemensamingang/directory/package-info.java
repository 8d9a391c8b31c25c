/**
 * Who works where: parties, secrecy units, units, platforms, caseworkers with their roles and absences, and the seats of the
 * intake groups. The only truth about who may do what.
 */
@ApplicationModule(displayName = "Katalog", allowedDependencies = {"shared", "page"})
package se.gemensamingang.directory;

import org.springframework.modulith.ApplicationModule;
