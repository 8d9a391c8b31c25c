package se.gemensamingang.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.ParticipantId;

/** Nothing is logged: two numbers of cases in one request would tell whoever keeps the log that they are one person's. */
@Repository
class PossibleDuplicatesInDatabase implements PossibleDuplicates {

  private static final String JOINED = "JOINED";
  private static final String KEPT_APART = "KEPT_APART";

  private final JdbcClient database;
  private final SamePersons samePersons;
  private final JoinedProtection protection;
  private final Protections protections;
  private final ObjectProvider<AskingParticipants> asking;
  private final Clock clock;

  /** A question that was found, not yet answered. */
  private record Open(ParticipantId first, ParticipantId later, CaseNumber askedIn) {}

  PossibleDuplicatesInDatabase(JdbcClient database, SamePersons samePersons, JoinedProtection protection,
      Protections protections, ObjectProvider<AskingParticipants> asking, Clock clock) {
    this.database = database;
    this.samePersons = samePersons;
    this.protection = protection;
    this.protections = protections;
    this.asking = asking;
    this.clock = clock;
  }

  void found(ParticipantId first, ParticipantId later, CaseworkerId by, Instant at) {
    PossibleDuplicateId question = PossibleDuplicateId.random();
    Open open = new Open(first, later, newestCase(first));
    add(question, "FOUND", open, by, at);
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void beforeCommit(boolean readOnly) {
        askUnlessProtected(open, question);
      }
    });
  }

  /** Asked when the registration is whole: who is protected has a case that nobody else may learn of. */
  private void askUnlessProtected(Open open, PossibleDuplicateId question) {
    if (protections.inForce(open.later()).isEmpty()) {
      asking.getObject().ask(open.askedIn(), question);
    }
  }

  /** An open case before a closed one, because there somebody is in touch with the participant. */
  private CaseNumber newestCase(ParticipantId participant) {
    return database.sql("""
            SELECT case_number FROM casework.case_record WHERE participant IN (:same)
            ORDER BY closed_at IS NOT NULL, opened_at DESC, case_number DESC LIMIT 1""")
        .param("same", samePersons.as(participant)).query(String.class).optional().map(CaseNumber::new)
        .orElseThrow(() -> new IllegalStateException("an identified participant has no case"));
  }

  @Override
  public Optional<CaseworkerId> asker(CaseNumber caseNumber) {
    return database.sql("""
            SELECT caseworker FROM casework.responsibility WHERE case_number = ? ORDER BY since DESC, id DESC LIMIT 1""")
        .param(caseNumber.value()).query(String.class).optional().map(CaseworkerId::new);
  }

  @Override
  @Transactional
  public Answer<Boolean> answer(PossibleDuplicateId question, boolean mayBeJoined, CaseworkerId by) {
    Optional<Open> open = open(question);
    if (open.isEmpty()) {
      return Answer.refused("", "Frågan är redan besvarad. Stäng uppgiften och öppna listan igen.");
    }
    if (mayBeJoined && !shareANumber(open.get())) {
      return Answer.refused("", "Ett av numren har rättats sedan frågan ställdes, så det är inte samma person. Svara nej.");
    }
    Instant now = clock.instant();
    add(question, mayBeJoined ? JOINED : KEPT_APART, open.get(), by, now);
    if (mayBeJoined) {
      protection.shareFrom(open.get().first(), by, now);
      protection.shareFrom(open.get().later(), by, now);
    }
    return Answer.accepted(mayBeJoined);
  }

  /** Whether neither has been corrected since. Numbers kept under different keys cannot be compared here and pass. */
  private boolean shareANumber(Open open) {
    return database.sql("""
            SELECT EXISTS (
              SELECT FROM casework.participant_identity first
              JOIN casework.participant_identity later ON later.possible_duplicate_of = first.participant
                AND (later.number_index = first.number_index OR later.number_index_key <> first.number_index_key)
              WHERE first.participant = ? AND later.participant = ?
                AND first.id IN (SELECT id FROM casework.findable_identity)
                AND later.id IN (SELECT id FROM casework.findable_identity))""")
        .params(open.first().value(), open.later().value()).query(Boolean.class).single();
  }

  private Optional<Open> open(PossibleDuplicateId question) {
    return database.sql("""
            SELECT first_participant, later_participant, asked_in FROM casework.possible_duplicate_event found
            WHERE possible_duplicate = ? AND kind = 'FOUND' AND NOT EXISTS (
              SELECT FROM casework.possible_duplicate_event answered
              WHERE answered.possible_duplicate = found.possible_duplicate AND answered.kind <> 'FOUND')""")
        .param(question.value())
        .query((row, number) -> new Open(
            new ParticipantId(row.getObject("first_participant", UUID.class)),
            new ParticipantId(row.getObject("later_participant", UUID.class)),
            new CaseNumber(row.getString("asked_in"))))
        .optional();
  }

  private void add(PossibleDuplicateId question, String kind, Open about, CaseworkerId by, Instant at) {
    database.sql("""
            INSERT INTO casework.possible_duplicate_event
              (possible_duplicate, kind, first_participant, later_participant, asked_in, written_by, written_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)""")
        .params(question.value(), kind, about.first().value(), about.later().value(), about.askedIn().value(),
            by.value(), Timestamp.from(at))
        .update();
  }

  @Override
  public List<CaseNumber> casesOfParticipant(CaseNumber caseNumber) {
    UUID participant = database.sql("SELECT participant FROM casework.case_record WHERE case_number = ?")
        .param(caseNumber.value()).query(UUID.class).single();
    return database.sql("""
            SELECT case_number FROM casework.case_record WHERE participant IN (:same) ORDER BY opened_at, case_number""")
        .param("same", samePersons.as(new ParticipantId(participant))).query(String.class).list().stream()
        .map(CaseNumber::new).toList();
  }
}
