package se.gemensamingang.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** The program's tables as some version has them, an earlier one or the latest. */
public final class OlderSchema {

  private OlderSchema() {}

  /**
   * Makes the tables in an empty database.
   *
   * @param database as the program's own account
   * @param version the last migration of that version, such as {@code 081}, or {@code latest}
   */
  public static void make(DataSource database, String version) {
    Flyway.configure().dataSource(database).locations("classpath:db/migration")
        .javaMigrations(new EngineSchemaMigration()).target(MigrationVersion.fromVersion(version)).load().migrate();
  }
}
