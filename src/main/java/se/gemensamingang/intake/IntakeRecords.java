package se.gemensamingang.intake;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.UnitId;

/** The tables of the intake; rows are only ever added, and the keys let each be added once. */
@Repository
class IntakeRecords {

  private static final String DEEDS = """
      SELECT * FROM (
        SELECT case_number, 'REGISTERED' AS kind, registered_by AS by_whom, registered_at AS at, '' AS code
          FROM casework.intake_referral
        UNION ALL SELECT case_number, 'POSITION_GIVEN', given_by, given_at, position FROM casework.intake_position_of_round
        UNION ALL SELECT case_number, 'DECIDED', decided_by, decided_at, outcome FROM casework.intake_decision_of_round
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

  void add(DecisionRecord decision) {
    jdbc.sql("""
            INSERT INTO casework.intake_decision (case_number, outcome, decided_by, decided_at, agreement, presented_by,
              casting_vote, receiving_unit, received_outside)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(decision.caseNumber().value(), decision.outcome().name(), decision.chair().value(),
            Timestamp.from(decision.at()), decision.agreement().map(Enum::name).orElse(null),
            decision.presentedBy().map(CaseworkerId::value).orElse(null), decision.castingVote(),
            decision.receivingUnit().map(UnitId::value).orElse(null), decision.receivedOutside())
        .update();
    decision.parts().forEach(part -> jdbc.sql("INSERT INTO casework.intake_decision_part VALUES (?, ?, ?, ?, ?)")
        .params(decision.caseNumber().value(), part.seat(), part.caseworker().value(), part.opinion().name(),
            part.dissents())
        .update());
  }

  Optional<DecisionRecord> decision(CaseNumber caseNumber) {
    List<DecisionRecord.Part> parts = jdbc.sql("SELECT * FROM casework.intake_decision_part WHERE case_number = ? ORDER BY seat")
        .param(caseNumber.value())
        .query((row, number) -> new DecisionRecord.Part(row.getString("seat"), new CaseworkerId(row.getString("caseworker")),
            Position.valueOf(row.getString("opinion")), row.getBoolean("dissents")))
        .list();
    return jdbc.sql("SELECT * FROM casework.intake_decision WHERE case_number = ?").param(caseNumber.value())
        .query((row, number) -> decision(row, parts)).optional();
  }

  private static DecisionRecord decision(ResultSet row, List<DecisionRecord.Part> parts) throws SQLException {
    return new DecisionRecord(
        new CaseNumber(row.getString("case_number")),
        Outcome.valueOf(row.getString("outcome")),
        new CaseworkerId(row.getString("decided_by")),
        Optional.ofNullable(row.getString("agreement")).map(Agreement::valueOf),
        Optional.ofNullable(row.getString("presented_by")).map(CaseworkerId::new),
        row.getBoolean("casting_vote"),
        Optional.ofNullable(row.getString("receiving_unit")).map(UnitId::new),
        row.getBoolean("received_outside"),
        parts,
        row.getTimestamp("decided_at").toInstant());
  }

  void addVote(CaseNumber caseNumber, String seat, Position vote, CaseworkerId recordedBy) {
    jdbc.sql("INSERT INTO casework.intake_vote VALUES (?, ?, ?, ?, ?)")
        .params(caseNumber.value(), seat, vote.name(), recordedBy.value(), now())
        .update();
  }

  /** How each seat voted; empty when nobody has. */
  Map<String, Position> votes(CaseNumber caseNumber) {
    Map<String, Position> votes = new LinkedHashMap<>();
    jdbc.sql("SELECT seat, vote FROM casework.intake_vote WHERE case_number = ? ORDER BY seat").param(caseNumber.value())
        .query(row -> {
          votes.put(row.getString("seat"), Position.valueOf(row.getString("vote")));
        });
    return votes;
  }

  /** Counts one postponement more and answers which one it is. */
  int addPostponement(CaseNumber caseNumber, Optional<LocalDate> nextMeeting) {
    return jdbc.sql("""
            INSERT INTO casework.intake_postponement
            SELECT ?, count(*) + 1, ?, ? FROM casework.intake_postponement WHERE case_number = ? RETURNING number""")
        .params(caseNumber.value(), nextMeeting.map(Date::valueOf).orElse(null), now(), caseNumber.value())
        .query(Integer.class).single();
  }

  /** When the group could not decide. */
  List<Instant> postponements(CaseNumber caseNumber) {
    return jdbc.sql("SELECT at FROM casework.intake_postponement WHERE case_number = ? ORDER BY number")
        .param(caseNumber.value()).query(Timestamp.class).list().stream().map(Timestamp::toInstant).toList();
  }

  Optional<String> targetGroup(CaseNumber caseNumber) {
    return jdbc.sql("""
            SELECT target_group FROM casework.intake_referral WHERE case_number = :case
            UNION ALL SELECT target_group FROM casework.intake_request
            WHERE case_number = :case AND target_group IS NOT NULL""")
        .param("case", caseNumber.value()).query(String.class).optional();
  }

  Optional<CaseworkerId> registeredBy(CaseNumber caseNumber) {
    return jdbc.sql("SELECT registered_by FROM casework.intake_referral WHERE case_number = ?").param(caseNumber.value())
        .query(String.class).optional().map(CaseworkerId::new);
  }

  /** When the referral was first registered, if it is. */
  Optional<Instant> registeredAt(CaseNumber caseNumber) {
    return jdbc.sql("SELECT registered_at FROM casework.intake_referral WHERE case_number = ?").param(caseNumber.value())
        .query(Timestamp.class).optional().map(Timestamp::toInstant);
  }

  boolean hasAnswered(CaseNumber caseNumber, String seat) {
    return positions(caseNumber).stream().anyMatch(given -> given.seat().equals(seat));
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
