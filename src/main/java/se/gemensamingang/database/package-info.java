/**
 * The one database: PostgreSQL everywhere. In {@code local} the real server runs embedded with its data kept between
 * runs; elsewhere the data source is Spring's own. Flyway runs the engine's create scripts and ours in one order.
 */
@ApplicationModule(displayName = "Databas", allowedDependencies = {"shared"})
package se.gemensamingang.database;

import org.springframework.modulith.ApplicationModule;
