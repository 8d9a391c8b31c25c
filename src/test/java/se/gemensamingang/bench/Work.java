package se.gemensamingang.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * What a database and a process have done since they began.
 *
 * @param commits transactions of the database
 * @param rows rows inserted, changed or deleted in the database
 * @param walBytes write-ahead log of the whole server
 * @param cpu processor time of the Java process
 */
record Work(long commits, long rows, long walBytes, Duration cpu) {

  private static final String COUNTERS = """
      select xact_commit, tup_inserted + tup_updated + tup_deleted,
        pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint
      from pg_stat_database where datname = '%s'""";

  /** The server's counters lag behind the work by about a second. */
  static Work now(DataSource server, String database, ProcessHandle process) {
    pause();
    try (Connection connection = server.getConnection(); Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(COUNTERS.formatted(database))) {
      row.next();
      return new Work(row.getLong(1), row.getLong(2), row.getLong(3),
          process.info().totalCpuDuration().orElse(Duration.ZERO));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(2500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  Work since(Work before) {
    return new Work(commits - before.commits, rows - before.rows, walBytes - before.walBytes,
        cpu.minus(before.cpu));
  }

  Work plus(Work other) {
    return new Work(commits + other.commits, rows + other.rows, walBytes + other.walBytes, cpu.plus(other.cpu));
  }

  static Work none() {
    return new Work(0, 0, 0, Duration.ZERO);
  }
}
