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

/** The tables of the intake; rows are only ever added, and the keys let each be added once. */
@Repository
class IntakeRecords {

  private static final String DEEDS = """
      SELECT * FROM (
        SELECT case_number, 'REGISTERED' AS kind, registered_by AS by_whom, registered_at AS at, '' AS code
          FROM casework.intake_referral
        UNION ALL SELECT case_number, 'POSITION_GIVEN', given_by, given_at, position FROM casework.intake_position
        UNION ALL SELECT case_number, 'DECIDED', decided_by, decided_at, outcome FROM casework.intake_decision
        UNION ALL SELECT case_number, 'TOLD', received_by, received_at, told_on::text
          FROM casework.intake_decision_received) deed
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  IntakeRecords(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(RegisterReferral referral) {
    jdbc.sql("INSERT INTO casework.intake_referral VALUES (?, ?, ?, ?, ?)")
        .params(referral.caseNumber().value(), referral.targetGroup().name(), referral.consentForm().name(),
            referral.referrer().value(), now())
        .update();
  }

  void add(CaseNumber caseNumber, String seat, Position position, CaseworkerId givenBy) {
    jdbc.sql("INSERT INTO casework.intake_position VALUES (?, ?, ?, ?, ?)")
        .params(caseNumber.value(), seat, position.name(), givenBy.value(), now())
        .update();
  }

  void add(CaseNumber caseNumber, Outcome outcome, CaseworkerId decidedBy) {
    jdbc.sql("INSERT INTO casework.intake_decision VALUES (?, ?, ?, ?)")
        .params(caseNumber.value(), outcome.name(), decidedBy.value(), now())
        .update();
  }

  void add(CaseNumber caseNumber, LocalDate toldOn, CaseworkerId receivedBy) {
    jdbc.sql("INSERT INTO casework.intake_decision_received VALUES (?, ?, ?, ?)")
        .params(caseNumber.value(), toldOn, receivedBy.value(), now())
        .update();
  }

  boolean isRegistered(CaseNumber caseNumber) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM casework.intake_referral WHERE case_number = ?)")
        .param(caseNumber.value()).query(Boolean.class).single();
  }

  List<GivenPosition> positions(CaseNumber caseNumber) {
    return jdbc.sql("SELECT seat, position, given_by, given_at FROM casework.intake_position"
            + " WHERE case_number = ? ORDER BY seat")
        .param(caseNumber.value())
        .query((row, number) -> new GivenPosition(
            row.getString("seat"),
            Position.valueOf(row.getString("position")),
            new CaseworkerId(row.getString("given_by")),
            row.getTimestamp("given_at").toInstant()))
        .list();
  }

  Optional<Outcome> outcome(CaseNumber caseNumber) {
    return jdbc.sql("SELECT outcome FROM casework.intake_decision WHERE case_number = ?")
        .param(caseNumber.value())
        .query(String.class)
        .optional()
        .map(Outcome::valueOf);
  }

  Optional<Instant> decidedAt(CaseNumber caseNumber) {
    return jdbc.sql("SELECT decided_at FROM casework.intake_decision WHERE case_number = ?")
        .param(caseNumber.value())
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  /** What has been done in a case, each with the code that tells what came of it. */
  List<Deed> deeds(CaseNumber caseNumber) {
    return jdbc.sql(DEEDS + "WHERE case_number = ?").param(caseNumber.value()).query(IntakeRecords::deed).list();
  }

  /** What somebody has done since a moment, in all cases. */
  List<Deed> deeds(CaseworkerId by, Instant since) {
    return jdbc.sql(DEEDS + "WHERE by_whom = ? AND at >= ?")
        .params(by.value(), Timestamp.from(since)).query(IntakeRecords::deed).list();
  }

  private static Deed deed(ResultSet row, int number) throws SQLException {
    return new Deed(
        new CaseNumber(row.getString("case_number")),
        Deed.Kind.valueOf(row.getString("kind")),
        new CaseworkerId(row.getString("by_whom")),
        row.getTimestamp("at").toInstant(),
        row.getString("code"));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
