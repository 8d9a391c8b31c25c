package se.gemensamingang.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.UnitId;

/** What followed the decisions; rows are only ever added. */
@Repository
class OutcomeRecords {

  private static final String DEEDS = """
      SELECT * FROM (
        SELECT case_number, 'TOLD_BY_VOICE' AS kind, told_by AS by_whom, told_at AS at, told_on::text AS code
          FROM casework.intake_told
        UNION ALL SELECT case_number, 'WAIT_CONFIRMED', confirmed_by, confirmed_at, answer
          FROM casework.intake_wait_confirmation
        UNION ALL SELECT case_number, kind, by_whom, at, coalesce(held_on::text, '')
          FROM casework.intake_recommendation_event
        UNION ALL SELECT case_number, 'SUPPLEMENTED', supplemented_by, supplemented_at, ''
          FROM casework.intake_supplement) deed
      """;

  private final JdbcClient database;
  private final Clock clock;

  OutcomeRecords(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void addTold(CaseNumber caseNumber, Outcome outcome, LocalDate toldOn, boolean letterWanted, CaseworkerId by) {
    database.sql("""
            INSERT INTO casework.intake_told (case_number, outcome, told_on, letter_wanted, told_by, told_at)
            VALUES (?, ?, ?, ?, ?, ?)""")
        .params(caseNumber.value(), outcome.name(), toldOn, letterWanted, by.value(), now()).update();
  }

  void addWaitConfirmed(CaseNumber caseNumber, WaitAnswer answer, LocalDate askedOn, CaseworkerId by) {
    database.sql("""
            INSERT INTO casework.intake_wait_confirmation (case_number, answer, asked_on, confirmed_by, confirmed_at)
            VALUES (?, ?, ?, ?, ?)""")
        .params(caseNumber.value(), answer.name(), askedOn, by.value(), now()).update();
  }

  /** The day when the participant was last asked about the wait, or was told to wait. */
  Optional<LocalDate> lastAskedOn(CaseNumber caseNumber) {
    return database.sql("""
            SELECT max(day) FROM (
              SELECT asked_on AS day FROM casework.intake_wait_confirmation WHERE case_number = ?
              UNION ALL SELECT told_on FROM casework.intake_told WHERE case_number = ?) asked""")
        .params(caseNumber.value(), caseNumber.value()).query(LocalDate.class).optional();
  }

  void addSupplement(CaseNumber caseNumber, CaseworkerId by) {
    database.sql("INSERT INTO casework.intake_supplement VALUES (?, casework.intake_round(?), ?, ?)")
        .params(caseNumber.value(), caseNumber.value(), by.value(), now()).update();
  }

  void add(RecommendationEvent event) {
    database.sql("""
            INSERT INTO casework.intake_recommendation_event (case_number, kind, unit, caseworker, held_on, by_whom, at)
            VALUES (?, ?, ?, ?, ?, ?, ?)""")
        .params(event.caseNumber().value(), event.kind().name(), event.unit().map(UnitId::value).orElse(null),
            event.caseworker().map(CaseworkerId::value).orElse(null), event.heldOn().orElse(null), event.by().value(), now())
        .update();
  }

  List<RecommendationEvent> recommendation(CaseNumber caseNumber) {
    return database.sql("SELECT * FROM casework.intake_recommendation_event WHERE case_number = ? ORDER BY id")
        .param(caseNumber.value())
        .query((row, number) -> new RecommendationEvent(caseNumber, RecommendationEvent.Kind.valueOf(row.getString("kind")),
            Optional.ofNullable(row.getString("unit")).map(UnitId::new),
            Optional.ofNullable(row.getString("caseworker")).map(CaseworkerId::new),
            Optional.ofNullable(row.getObject("held_on", LocalDate.class)), new CaseworkerId(row.getString("by_whom"))))
        .list();
  }

  List<OutcomeDeed> deeds(CaseNumber caseNumber) {
    return database.sql(DEEDS + "WHERE case_number = ?").param(caseNumber.value()).query(OutcomeRecords::deed).list();
  }

  List<OutcomeDeed> deeds(CaseworkerId by, Instant since) {
    return database.sql(DEEDS + "WHERE by_whom = ? AND at >= ?").params(by.value(), Timestamp.from(since))
        .query(OutcomeRecords::deed).list();
  }

  private static OutcomeDeed deed(ResultSet row, int number) throws SQLException {
    return new OutcomeDeed(new CaseNumber(row.getString("case_number")), OutcomeDeed.Kind.valueOf(row.getString("kind")),
        new CaseworkerId(row.getString("by_whom")), row.getTimestamp("at").toInstant(), row.getString("code"));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
