package se.gemensamingang.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables with the scripts that the engine ships. The checksum covers the scripts, so a new engine
 * version on an old database is noticed at start instead of at the first failing statement.
 */
@Component
class EngineSchemaMigration implements JavaMigration {

  private static final String FOLDER = "org/camunda/bpm/engine/db/create/activiti.postgres.create.";
  private static final List<String> PARTS = List.of(
      "engine", "identity", "history", "case.engine", "case.history", "decision.engine", "decision.history");

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("001");
  }

  @Override
  public String getDescription() {
    return "engine schema";
  }

  @Override
  public Integer getChecksum() {
    CRC32 checksum = new CRC32();
    PARTS.forEach(part -> checksum.update(read(part)));
    return (int) checksum.getValue();
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) {
    PARTS.forEach(part -> ScriptUtils.executeSqlScript(context.getConnection(), script(part)));
  }

  private static ClassPathResource script(String part) {
    return new ClassPathResource(FOLDER + part + ".sql");
  }

  private static byte[] read(String part) {
    try (InputStream content = script(part).getInputStream()) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
