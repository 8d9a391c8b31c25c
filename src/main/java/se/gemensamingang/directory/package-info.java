/** Who works where: parties, secrecy units, units, caseworkers with their roles, and the seats of the intake groups. The only truth about who may do what. */
@ApplicationModule(displayName = "Katalog", allowedDependencies = {"shared"})
package se.gemensamingang.directory;

import org.springframework.modulith.ApplicationModule;
