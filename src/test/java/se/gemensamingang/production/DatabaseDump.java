package se.gemensamingang.production;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The rows of a whole database in one file, as PostgreSQL's COPY writes and reads them, one entry a table. The tables
 * themselves are made by the program's migrations, which the rows of their own history belong to.
 */
final class DatabaseDump {

  private static final String SEQUENCES = "sequences.sql";
  private static final String TABLES = """
      SELECT format('%I.%I', table_schema, table_name) AS name,
             string_agg(quote_ident(column_name), ',' ORDER BY ordinal_position) FILTER (WHERE is_generated = 'NEVER')
               AS columns
      FROM information_schema.tables JOIN information_schema.columns USING (table_schema, table_name)
      WHERE table_type = 'BASE TABLE' AND table_schema IN ('public', 'casework')
      GROUP BY 1 ORDER BY 1""";
  private static final String POSITIONS = """
      SELECT format('CREATE SEQUENCE IF NOT EXISTS %1$I.%2$I; SELECT setval(''%1$I.%2$I'', %3$s);',
               schemaname, sequencename, last_value)
      FROM pg_sequences WHERE schemaname IN ('public', 'casework') AND last_value IS NOT NULL ORDER BY 1""";
  private static final String OWNER = "SELECT nspowner::regrole FROM pg_namespace WHERE nspname = 'casework'";
  private static final String MOVES = """
      SELECT format('UPDATE %I.%I SET ', table_schema, table_name) || string_agg(
               format(CASE data_type WHEN 'date' THEN '%1$I = %1$I + :days' ELSE '%1$I = %1$I + interval ''1 day'' * :days' END,
                 column_name), ', ')
      FROM information_schema.tables JOIN information_schema.columns USING (table_schema, table_name)
      WHERE table_type = 'BASE TABLE' AND table_schema IN ('public', 'casework') AND is_generated = 'NEVER'
        AND (data_type = 'date' OR data_type LIKE 'timestamp%')
      GROUP BY table_schema, table_name""";

  private DatabaseDump() {}

  /** Writes what the database holds at one moment. */
  static void write(DataSource from, Path file) {
    try (Connection connection = from.getConnection(); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
      for (Table table : tables(connection)) {
        out.putNextEntry(new ZipEntry(table.name() + "(" + table.columns() + ")"));
        copying.copyOut("COPY " + table.name() + " (" + table.columns() + ") TO STDOUT", unclosed(out));
      }
      out.putNextEntry(new ZipEntry(SEQUENCES));
      out.write(String.join("\n", strings(connection, POSITIONS)).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Puts the rows into a database with the same tables, in place of what is in them. All or nothing.
   *
   * @param into as its superuser, since rows are put back without what refuses changes to them
   */
  static void read(Path file, DataSource into) {
    try (InputStream in = Files.newInputStream(file)) {
      read(in, into);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@link #read(Path, DataSource)}. */
  static void read(InputStream file, DataSource into) {
    try (Connection connection = into.getConnection(); Statement statement = connection.createStatement();
        ZipInputStream in = new ZipInputStream(file)) {
      connection.setAutoCommit(false);
      statement.execute("SET LOCAL session_replication_role = replica");
      statement.execute("TRUNCATE " + String.join(", ", tables(connection).stream().map(Table::name).toList()));
      CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(SEQUENCES)) {
          statement.execute("SET LOCAL ROLE " + strings(connection, OWNER).get(0));
          statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } else {
          copying.copyIn("COPY " + entry.getName() + " FROM STDIN", in);
        }
      }
      connection.commit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Makes a database as old as if it had been filled on a later day: each day and point in time is moved forward.
   *
   * @param from the day when it was filled
   * @param to the later day
   */
  static void moveForward(DataSource database, LocalDate from, LocalDate to) {
    String days = String.valueOf(ChronoUnit.DAYS.between(from, to));
    try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SET LOCAL session_replication_role = replica");
      for (String change : strings(connection, MOVES)) {
        statement.execute(change.replace(":days", days));
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The rows of each table, in an order of their own, so that two databases can be compared. */
  static SortedMap<String, List<String>> rows(DataSource database) {
    try (Connection connection = database.getConnection()) {
      SortedMap<String, List<String>> rows = new TreeMap<>();
      for (Table table : tables(connection)) {
        rows.put(table.name(), strings(connection, "SELECT row::text FROM " + table.name() + " row ORDER BY 1"));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Table> tables(Connection connection) throws SQLException {
    List<Table> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(TABLES)) {
      while (found.next()) {
        tables.add(new Table(found.getString("name"), found.getString("columns")));
      }
    }
    return tables;
  }

  private static List<String> strings(Connection connection, String query) throws SQLException {
    List<String> strings = new ArrayList<>();
    try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(query)) {
      while (found.next()) {
        strings.add(found.getString(1));
      }
    }
    return strings;
  }

  /** COPY closes what it writes to. */
  private static OutputStream unclosed(ZipOutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }

  private record Table(String name, String columns) {}
}
