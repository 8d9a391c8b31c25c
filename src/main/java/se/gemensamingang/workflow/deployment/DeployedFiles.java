package se.gemensamingang.workflow.deployment;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.gemensamingang.workflow.deployment.DefinitionKey.Kind;

/**
 * The latest deployed version of each model and form. Asks the database every time, so that a deployment on another
 * node counts at once. It reads the engine's tables and not its services, because the engine has none for forms, and a
 * service called within a signed-in caseworker's command would have to pass that caseworker's rights.
 */
@Component
public class DeployedFiles {

  private static final String LATEST = " FROM %s WHERE key_ = ? AND tenant_id_ IS NULL ORDER BY version_ DESC LIMIT 1";

  private final JdbcTemplate database;

  DeployedFiles(JdbcTemplate database) {
    this.database = database;
  }

  /**
   * Finds the latest version.
   *
   * @param key what to find
   * @return the file, or nothing when it was never deployed
   */
  public Optional<DeployedFile> latest(DefinitionKey key) {
    String file = "SELECT d.id_, d.version_, b.bytes_ FROM (SELECT *" + LATEST.formatted(key.kind().table())
        + ") d JOIN act_ge_bytearray b ON b.deployment_id_ = d.deployment_id_ AND b.name_ = d.resource_name_";
    return database.query(file,
        (row, number) -> new DeployedFile(row.getString(1), row.getInt(2), row.getBytes(3)), key.id())
        .stream().findFirst();
  }

  /**
   * Finds an earlier version.
   *
   * @param key what to find
   * @param version from 1
   * @return the file, or nothing when there is no such version
   */
  public Optional<DeployedFile> version(DefinitionKey key, int version) {
    String file = "SELECT d.id_, d.version_, b.bytes_ FROM " + key.kind().table() + " d JOIN act_ge_bytearray b"
        + " ON b.deployment_id_ = d.deployment_id_ AND b.name_ = d.resource_name_"
        + " WHERE d.key_ = ? AND d.version_ = ? AND d.tenant_id_ IS NULL";
    return database.query(file,
        (row, number) -> new DeployedFile(row.getString(1), row.getInt(2), row.getBytes(3)), key.id(), version)
        .stream().findFirst();
  }

  /**
   * Whether something is deployed.
   *
   * @param key what to find
   * @return true when at least one version is
   */
  public boolean has(DefinitionKey key) {
    return latestId(key.kind(), key.id()).isPresent();
  }

  /** The id of the latest version: cheap enough to be asked at every read of a form. */
  Optional<String> latestId(Kind kind, String id) {
    return database.queryForList("SELECT id_" + LATEST.formatted(kind.table()), String.class, id).stream().findFirst();
  }
}
