package se.gemensamingang.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.gemensamingang.database.BlindIndex;
import se.gemensamingang.database.Encrypted;
import se.gemensamingang.shared.ParticipantId;

/** Which participants are, or may be, one person. */
@Repository
class SamePersons {

  private final JdbcClient database;
  private final BlindIndex index;

  SamePersons(JdbcClient database, BlindIndex index) {
    this.database = database;
    this.index = index;
  }

  /**
   * Who else is or was known by the number. Holds the number until the transaction ends, so that of two who register at
   * the same moment the second sees the first. An identity that a fabricated one concealed is nobody's.
   */
  Optional<ParticipantId> knownBefore(KnownNumber number, ParticipantId participant) {
    List<byte[]> indexes = index.underEveryKey(number.twelveDigits()).stream().map(Encrypted::bytes).toList();
    indexes.forEach(this::hold);
    return database.sql("""
            SELECT participant FROM casework.findable_identity
            WHERE number_index IN (:indexes) AND participant NOT IN (:same)
            ORDER BY possible_duplicate_of IS NOT NULL, id LIMIT 1""")
        .param("indexes", indexes).param("same", as(participant))
        .query(UUID.class).optional().map(ParticipantId::new);
  }

  private void hold(byte[] numberIndex) {
    database.sql("SELECT pg_advisory_xact_lock(hashtextextended(encode(?, 'hex'), 0))").param(numberIndex)
        .query(row -> { });
  }

  /** The participant and all that were joined with it. */
  List<UUID> as(ParticipantId participant) {
    return database.sql("""
            WITH RECURSIVE same AS (
              SELECT ?::uuid AS id
              UNION
              SELECT CASE same.id WHEN joined.first_participant THEN joined.later_participant
                ELSE joined.first_participant END
              FROM same JOIN casework.possible_duplicate_event joined
                ON joined.kind = 'JOINED' AND same.id IN (joined.first_participant, joined.later_participant))
            SELECT id FROM same""")
        .param(participant.value()).query(UUID.class).list();
  }
}
