package se.gemensamingang.emergency;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.gemensamingang.casefile.EmergencyRequestId;
import se.gemensamingang.emergency.EmergencyEvent.Kind;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.SecrecyUnitId;

@Repository
class EmergencyRecordsInDatabase implements EmergencyRecords {

  private static final String EVENTS = "SELECT * FROM casework.emergency_request_event ";

  private final JdbcClient database;

  EmergencyRecordsInDatabase(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void add(EmergencyEvent event) {
    database.sql("""
            INSERT INTO casework.emergency_request_event
              (request, kind, case_number, caseworker, unit, authority, code, day, happened_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(event.request().value(), event.kind().name(), event.caseNumber().value(),
            event.caseworker().map(CaseworkerId::value).orElse(null),
            event.unit().map(SecrecyUnitId::value).orElse(null),
            event.authority().map(SecrecyUnitId::value).orElse(null),
            event.code().orElse(null), event.day().map(Date::valueOf).orElse(null), Timestamp.from(event.at()))
        .update();
  }

  @Override
  public Optional<EmergencyRequest> find(EmergencyRequestId request) {
    List<EmergencyEvent> events = database.sql(EVENTS + "WHERE request = ? ORDER BY id")
        .param(request.value()).query(EmergencyRecordsInDatabase::map).list();
    return events.isEmpty() ? Optional.empty() : Optional.of(new EmergencyRequest(events));
  }

  @Override
  public List<EmergencyRequest> in(CaseNumber caseNumber) {
    Map<EmergencyRequestId, List<EmergencyEvent>> requests = new LinkedHashMap<>();
    database.sql(EVENTS + "WHERE case_number = ? ORDER BY id")
        .param(caseNumber.value()).query(EmergencyRecordsInDatabase::map).list()
        .forEach(event -> requests.computeIfAbsent(event.request(), each -> new ArrayList<>()).add(event));
    return requests.values().stream().map(EmergencyRequest::new).toList();
  }

  @Override
  public List<EmergencyEvent> of(CaseworkerId caseworker, Instant since) {
    return database.sql(EVENTS + "WHERE caseworker = ? AND happened_at >= ? ORDER BY id")
        .params(caseworker.value(), Timestamp.from(since)).query(EmergencyRecordsInDatabase::map).list();
  }

  @Override
  public void hold(CaseNumber caseNumber) {
    database.sql("SELECT 1 FROM casework.case_record WHERE case_number = ? FOR NO KEY UPDATE")
        .param(caseNumber.value()).query(Integer.class).single();
  }

  private static EmergencyEvent map(ResultSet row, int number) throws SQLException {
    return new EmergencyEvent(
        new EmergencyRequestId(row.getObject("request", UUID.class)),
        Kind.valueOf(row.getString("kind")),
        new CaseNumber(row.getString("case_number")),
        Optional.ofNullable(row.getString("caseworker")).map(CaseworkerId::new),
        Optional.ofNullable(row.getString("unit")).map(SecrecyUnitId::new),
        Optional.ofNullable(row.getString("authority")).map(SecrecyUnitId::new),
        Optional.ofNullable(row.getString("code")),
        Optional.ofNullable(row.getDate("day")).map(Date::toLocalDate),
        row.getTimestamp("happened_at").toInstant());
  }
}
