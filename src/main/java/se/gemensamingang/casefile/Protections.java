package se.gemensamingang.casefile;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.ParticipantId;

/** The events of protection; the newest is in force. */
@Repository
class Protections {

  private static final String NO_PROTECTION = "NONE";

  private final JdbcClient database;

  Protections(JdbcClient database) {
    this.database = database;
  }

  Optional<ProtectionState> inForce(ParticipantId participant) {
    return database.sql("""
            SELECT level, named FROM casework.participant_protection_event
            WHERE participant = ? ORDER BY id DESC LIMIT 1""")
        .param(participant.value()).query((row, number) -> map(row)).optional().flatMap(found -> found);
  }

  /** The cases among these whose participant has, or has had, a protection. */
  List<CaseNumber> everAmong(Collection<CaseNumber> caseNumbers) {
    return database.sql("""
            SELECT case_number FROM casework.case_record found
            WHERE case_number = ANY (:cases) AND EXISTS (
              SELECT FROM casework.participant_protection_event event WHERE event.participant = found.participant)""")
        .param("cases", caseNumbers.stream().map(CaseNumber::value).toArray(String[]::new))
        .query((row, number) -> new CaseNumber(row.getString("case_number"))).list();
  }

  /** A change of the protection. */
  record Change(long id, Optional<ProtectionState> state, CaseworkerId by, Instant at) {}

  /** Every change, the newest first. */
  List<Change> changes(ParticipantId participant) {
    return database.sql("SELECT * FROM casework.participant_protection_event WHERE participant = ? ORDER BY id DESC")
        .param(participant.value())
        .query((row, number) -> new Change(row.getLong("id"), map(row), new CaseworkerId(row.getString("written_by")),
            row.getTimestamp("written_at").toInstant()))
        .list();
  }

  void add(ParticipantId participant, Optional<ProtectionState> state, CaseworkerId by, Instant at) {
    String level = state.map(ProtectionState::level).map(Enum::name).orElse(NO_PROTECTION);
    String[] named = state.map(ProtectionState::named).orElse(Set.of()).stream()
        .map(CaseworkerId::value).sorted().toArray(String[]::new);
    database.sql("""
            INSERT INTO casework.participant_protection_event (participant, level, named, written_by, written_at)
            VALUES (?, ?, ?, ?, ?)""")
        .params(participant.value(), level, named, by.value(), Timestamp.from(at)).update();
  }

  private static Optional<ProtectionState> map(ResultSet row) throws SQLException {
    String level = row.getString("level");
    return level.equals(NO_PROTECTION) ? Optional.empty()
        : Optional.of(new ProtectionState(ProtectionLevel.valueOf(level), caseworkers(row.getArray("named"))));
  }

  private static Set<CaseworkerId> caseworkers(Array named) throws SQLException {
    return Arrays.stream((String[]) named.getArray()).map(CaseworkerId::new).collect(Collectors.toUnmodifiableSet());
  }
}
