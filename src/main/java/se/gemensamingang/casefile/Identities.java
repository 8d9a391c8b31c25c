package se.gemensamingang.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.gemensamingang.database.BlindIndex;
import se.gemensamingang.database.BoundTo;
import se.gemensamingang.database.Encrypted;
import se.gemensamingang.database.Encryption;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.ParticipantId;
import se.gemensamingang.shared.SecrecyUnitId;

/** Who the participants are and were, encrypted. One identity is in force at a time; an earlier one stays, ended. */
@Repository
class Identities {

  private final JdbcClient database;
  private final Encryption encryption;
  private final BlindIndex index;
  private final NameWords words;

  Identities(JdbcClient database, Encryption encryption, BlindIndex index, NameWords words) {
    this.database = database;
    this.encryption = encryption;
    this.index = index;
    this.words = words;
  }

  /** Why an identity ended. */
  enum EndReason {
    /** Another name or number took its place; it is still found by its number. */
    REPLACED,
    /** The number was wrong, somebody else's perhaps: nobody is found by it, and nobody is taken for the same person. */
    CORRECTED,
    /** The person got fabricated personal data; nobody may find the new identity through the old one. */
    CONCEALED
  }

  /** An identity still encrypted; without a number it has a birth year and a sex instead. */
  record Sealed(ParticipantId participant, Encrypted name, Optional<Encrypted> number,
      Optional<NumberCertainty> certainty, Optional<Encrypted> birthYear, Optional<Encrypted> sex,
      SecrecyUnitId givenBy) implements ReadingWithTrace.Given {}

  /** An identity to be kept. */
  record Kept(ParticipantId participant, SecrecyUnitId givenBy, String name, PersonDetails details,
      Optional<ParticipantId> possibleDuplicateOf) {}

  /** Takes the participant for this transaction, so that two cannot change who it is at the same moment. */
  void hold(ParticipantId participant) {
    database.sql("SELECT 1 FROM casework.participant WHERE id = ? FOR UPDATE")
        .param(participant.value()).query(Integer.class).single();
  }

  void add(Kept kept, Instant at) {
    long identity = kept.details().number().map(number -> addWithNumber(kept, number, at))
        .orElseGet(() -> addWithoutNumber(kept, at));
    index(identity, kept.name());
  }

  private void index(long identity, String name) {
    words.indexesOf(name).forEach(word -> database.sql("""
            INSERT INTO casework.participant_name_word (identity, word_index, word_index_key) VALUES (?, ?, ?)
            ON CONFLICT DO NOTHING""")
        .params(identity, word.bytes(), word.keyId()).update());
  }

  /** A name that no word is kept of; nobody is shown it. */
  private record Unindexed(long identity, ParticipantId participant, Encrypted name) {}

  /**
   * Makes names findable that were kept before names were indexed. Does again what was done only in part.
   *
   * @return the last identity of the batch, from where to go on; nothing when there are no more
   */
  Optional<Long> indexBatch(long after, int most) {
    List<Unindexed> batch = database.sql("""
            SELECT id, participant, name, name_key FROM casework.participant_identity i
            WHERE id > ? AND NOT EXISTS (SELECT FROM casework.participant_name_word w WHERE w.identity = i.id)
            ORDER BY id LIMIT ?""")
        .params(after, most)
        .query((row, number) -> new Unindexed(row.getLong("id"),
            new ParticipantId(row.getObject("participant", UUID.class)),
            new Encrypted(row.getBytes("name"), row.getString("name_key"))))
        .list();
    batch.forEach(each ->
        index(each.identity(), encryption.decrypt(each.name(), place(each.participant(), "name"))));
    return batch.isEmpty() ? Optional.empty() : Optional.of(batch.get(batch.size() - 1).identity());
  }

  private long addWithNumber(Kept kept, KnownNumber known, Instant at) {
    ParticipantId participant = kept.participant();
    Encrypted name = encryption.encrypt(kept.name(), place(participant, "name"));
    Encrypted number = encryption.encrypt(known.twelveDigits(), place(participant, "personalNumber"));
    Encrypted numberIndex = index.of(known.twelveDigits());
    return database.sql("""
            INSERT INTO casework.participant_identity (participant, given_by, name, name_key, number, number_key,
              number_index, number_index_key, number_certainty, possible_duplicate_of, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""")
        .params(participant.value(), kept.givenBy().value(), name.bytes(), name.keyId(), number.bytes(), number.keyId(),
            numberIndex.bytes(), numberIndex.keyId(), known.certainty().map(Enum::name).orElse(null),
            kept.possibleDuplicateOf().map(ParticipantId::value).orElse(null), Timestamp.from(at))
        .query(Long.class).single();
  }

  private long addWithoutNumber(Kept kept, Instant at) {
    ParticipantId participant = kept.participant();
    Encrypted name = encryption.encrypt(kept.name(), place(participant, "name"));
    Encrypted birthYear =
        encryption.encrypt(String.valueOf(kept.details().birthYear()), place(participant, "birthYear"));
    Encrypted sex = encryption.encrypt(kept.details().sex().name(), place(participant, "sex"));
    return database.sql("""
            INSERT INTO casework.participant_identity (participant, given_by, name, name_key, birth_year, birth_year_key,
              sex, sex_key, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""")
        .params(participant.value(), kept.givenBy().value(), name.bytes(), name.keyId(), birthYear.bytes(),
            birthYear.keyId(), sex.bytes(), sex.keyId(), Timestamp.from(at))
        .query(Long.class).single();
  }

  void end(ParticipantId participant, EndReason reason, Instant at) {
    database.sql("""
            UPDATE casework.participant_identity SET ended_at = ?, end_reason = ?
            WHERE participant = ? AND ended_at IS NULL""")
        .params(Timestamp.from(at), reason.name(), participant.value()).update();
  }

  Optional<Sealed> find(ParticipantId participant) {
    return database.sql("SELECT * FROM casework.participant_identity WHERE participant = ? AND ended_at IS NULL")
        .param(participant.value()).query((row, number) -> map(participant, row)).optional();
  }

  /** Those of the participants of whom it is known who they are. */
  Set<ParticipantId> known(Collection<ParticipantId> participants) {
    return database.sql("SELECT participant FROM casework.participant_identity WHERE participant = ANY (?) AND ended_at IS NULL")
        .param(participants.stream().map(ParticipantId::value).toArray(UUID[]::new))
        .query((row, number) -> new ParticipantId(row.getObject(1, UUID.class))).set();
  }

  /**
   * An identity with when it was in force.
   *
   * @param id grows with each identity
   * @param until nothing for the one in force
   */
  record Dated(long id, Sealed sealed, Instant from, Optional<Instant> until) implements ReadingWithTrace.Given {

    @Override
    public SecrecyUnitId givenBy() {
      return sealed.givenBy();
    }
  }

  /** The identity in force and those before it, the newest first; what fabricated personal data concealed is not there. */
  List<Dated> overTime(ParticipantId participant) {
    return database.sql("""
            SELECT i.* FROM casework.participant_identity i JOIN casework.findable_identity f ON f.id = i.id
            WHERE i.participant = ? ORDER BY i.id DESC""")
        .param(participant.value())
        .query((row, number) -> new Dated(row.getLong("id"), map(participant, row),
            row.getTimestamp("recorded_at").toInstant(),
            Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant)))
        .list();
  }

  private static Sealed map(ParticipantId participant, ResultSet row) throws SQLException {
    return new Sealed(
        participant,
        new Encrypted(row.getBytes("name"), row.getString("name_key")),
        value(row, "number"),
        Optional.ofNullable(row.getString("number_certainty")).map(NumberCertainty::valueOf),
        value(row, "birth_year"),
        value(row, "sex"),
        new SecrecyUnitId(row.getString("given_by")));
  }

  private static Optional<Encrypted> value(ResultSet row, String column) throws SQLException {
    byte[] bytes = row.getBytes(column);
    String key = row.getString(column + "_key");
    return Optional.ofNullable(bytes).map(found -> new Encrypted(found, key));
  }

  /** Decrypts an identity; only after the trace of the reading has been written. */
  Identity open(Sealed sealed, Optional<ProtectionLevel> protection) {
    return Identity.known(clear(sealed, sealed.name(), "name"), details(sealed), protection);
  }

  /** What a rule about age needs; shown to nobody. */
  PersonDetails details(Sealed sealed) {
    return sealed.number()
        .map(number -> PersonDetails.of(
            new PersonalNumber(clear(sealed, number, "personalNumber")), sealed.certainty()))
        .orElseGet(() -> PersonDetails.withoutNumber(
            Integer.parseInt(clear(sealed, sealed.birthYear().orElseThrow(), "birthYear")),
            Sex.valueOf(clear(sealed, sealed.sex().orElseThrow(), "sex"))));
  }

  private String clear(Sealed sealed, Encrypted value, String what) {
    return encryption.decrypt(value, place(sealed.participant(), what));
  }

  private static BoundTo place(ParticipantId participant, String what) {
    return BoundTo.of(participant.toString(), InformationClass.IDENTITY.code(), what);
  }
}
