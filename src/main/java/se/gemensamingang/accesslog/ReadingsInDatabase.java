package se.gemensamingang.accesslog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.directory.Unit;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.SecrecyUnitId;
import se.gemensamingang.shared.UnitId;

@Repository
class ReadingsInDatabase implements Readings {

  private static final String WHICH = """
       FROM casework.access_log
      WHERE given_by @> ARRAY[:unit]::text[] AND read_at >= :from AND read_at < :until
        AND (:case::text IS NULL OR case_number = :case) AND (:reader::text IS NULL OR reader = :reader)
        AND (NOT :others OR NOT unit = ANY (:own))""";

  private final JdbcClient database;
  private final Directory directory;
  private final Clock clock;

  ReadingsInDatabase(JdbcClient database, Directory directory, Clock clock) {
    this.database = database;
    this.directory = directory;
    this.clock = clock;
  }

  @Override
  public List<LoggedReading> of(SecrecyUnitId givenBy, ReadingQuestion question, int page) {
    return asked("SELECT *" + WHICH + " ORDER BY read_at DESC, id DESC LIMIT :limit OFFSET :offset", givenBy, question)
        .param("limit", PAGE).param("offset", (long) page * PAGE)
        .query(ReadingsInDatabase::map).list();
  }

  @Override
  public long count(SecrecyUnitId givenBy, ReadingQuestion question) {
    return asked("SELECT count(*)" + WHICH, givenBy, question).query(Long.class).single();
  }

  private StatementSpec asked(String sql, SecrecyUnitId givenBy, ReadingQuestion question) {
    return database.sql(sql)
        .param("unit", givenBy.value())
        .param("from", startOf(question.from()))
        .param("until", startOf(question.until().plusDays(1)))
        .param("case", question.caseNumber().map(CaseNumber::value).orElse(null))
        .param("reader", question.reader().map(CaseworkerId::value).orElse(null))
        .param("others", question.fromOthersOnly())
        .param("own", unitsOf(givenBy));
  }

  private Timestamp startOf(LocalDate day) {
    return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
  }

  private String[] unitsOf(SecrecyUnitId secrecyUnit) {
    return directory.units().stream().filter(unit -> unit.secrecyUnit().equals(secrecyUnit))
        .map(Unit::id).map(UnitId::value).toArray(String[]::new);
  }

  private static LoggedReading map(ResultSet row, int number) throws SQLException {
    return new LoggedReading(
        row.getTimestamp("read_at").toInstant(),
        new CaseworkerId(row.getString("reader")),
        new UnitId(row.getString("unit")),
        new CaseNumber(row.getString("case_number")),
        InformationClass.withCode(row.getString("information_class")).orElseThrow(),
        row.getString("step"),
        row.getString("ground"),
        Optional.ofNullable(row.getString("emergency_letter")));
  }
}
