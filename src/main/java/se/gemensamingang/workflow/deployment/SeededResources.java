package se.gemensamingang.workflow.deployment;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the package last put into the engine, file by file. */
@Component
class SeededResources {

  /** Any number that no other part of the program locks. */
  private static final long LOCK = 7_220_020L;

  private final JdbcTemplate database;

  SeededResources(JdbcTemplate database) {
    this.database = database;
  }

  /** Waits until no other node is seeding; the lock ends with the transaction. */
  void lock() {
    database.query("SELECT pg_advisory_xact_lock(?)", row -> {}, LOCK);
  }

  Optional<String> sha256(String name) {
    return database.queryForList("SELECT sha256 FROM casework.package_resource WHERE name = ?", String.class, name)
        .stream().findFirst();
  }

  void record(PackageResource resource) {
    database.update("""
        INSERT INTO casework.package_resource (name, sha256) VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET sha256 = excluded.sha256, seeded_at = now()
        WHERE package_resource.sha256 <> excluded.sha256
        """, resource.name(), resource.sha256());
  }
}
