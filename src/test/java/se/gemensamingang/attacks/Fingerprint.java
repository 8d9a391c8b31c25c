package se.gemensamingang.attacks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Row count and digest of the row versions of every table that work leaves traces in: each write is seen, also one that
 * writes what was there. What a refused try may leave is not looked at.
 */
final class Fingerprint {

  private static final String TABLES = """
      select table_schema || '.' || table_name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema in ('public', 'casework') order by 1""";
  private static final Pattern LEFT_BY_REFUSED_TRIES =
      Pattern.compile("act_ru_meter_log|act_ru_task_meter_log|act_ge_property|flyway|session|access_log|refused");

  private final DataSource dataSource;

  Fingerprint(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** @return table to count and digest of its rows */
  Map<String, String> take() {
    try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
      return digests(statement, tables(statement));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    names.removeIf(name -> LEFT_BY_REFUSED_TRIES.matcher(name).find());
    return names;
  }

  private static Map<String, String> digests(Statement statement, List<String> tables) throws SQLException {
    Map<String, String> digests = new TreeMap<>();
    StringBuilder sql = new StringBuilder();
    for (String table : tables) {
      sql.append(sql.isEmpty() ? "" : " union all ").append("select '").append(table)
          .append("', count(*) || ' ' || coalesce(sum(hashtextextended(t.ctid::text || ' ' || t.xmin::text, 0)), 0) from ")
          .append(table).append(" t");
    }
    try (ResultSet rows = statement.executeQuery(sql.toString())) {
      while (rows.next()) {
        digests.put(rows.getString(1), rows.getString(2));
      }
    }
    return digests;
  }
}
