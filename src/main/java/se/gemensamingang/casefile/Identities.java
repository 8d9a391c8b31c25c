package se.gemensamingang.casefile;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.gemensamingang.database.BlindIndex;
import se.gemensamingang.database.BoundTo;
import se.gemensamingang.database.Encrypted;
import se.gemensamingang.database.Encryption;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.ParticipantId;
import se.gemensamingang.shared.SecrecyUnitId;

/** Who the participants are, encrypted. */
@Repository
class Identities {

  private final JdbcClient database;
  private final Encryption encryption;
  private final BlindIndex index;

  Identities(JdbcClient database, Encryption encryption, BlindIndex index) {
    this.database = database;
    this.encryption = encryption;
    this.index = index;
  }

  /** An identity still encrypted. */
  record Sealed(ParticipantId participant, Encrypted name, Encrypted number, SecrecyUnitId givenBy)
      implements ReadingWithTrace.Given {}

  /** Takes the participant for this transaction, so that two cannot identify it at the same moment. */
  void hold(ParticipantId participant) {
    database.sql("SELECT 1 FROM casework.participant WHERE id = ? FOR UPDATE")
        .param(participant.value()).query(Integer.class).single();
  }

  void add(ParticipantId participant, SecrecyUnitId givenBy, String name, PersonalNumber number, Instant at) {
    Encrypted sealedName = encryption.encrypt(name, nameOf(participant));
    Encrypted sealedNumber = encryption.encrypt(number.twelveDigits(), numberOf(participant));
    Encrypted numberIndex = index.of(number.twelveDigits());
    database.sql("""
            INSERT INTO casework.participant_identity (participant, given_by, name, name_key, number, number_key,
              number_index, number_index_key, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(participant.value(), givenBy.value(), sealedName.bytes(), sealedName.keyId(), sealedNumber.bytes(),
            sealedNumber.keyId(), numberIndex.bytes(), numberIndex.keyId(), Timestamp.from(at))
        .update();
  }

  Optional<Sealed> find(ParticipantId participant) {
    return database.sql("""
            SELECT name, name_key, number, number_key, given_by FROM casework.participant_identity
            WHERE participant = ? AND ended_at IS NULL""")
        .param(participant.value())
        .query((row, number) -> new Sealed(
            participant,
            new Encrypted(row.getBytes("name"), row.getString("name_key")),
            new Encrypted(row.getBytes("number"), row.getString("number_key")),
            new SecrecyUnitId(row.getString("given_by"))))
        .optional();
  }

  Identity open(Sealed sealed) {
    String number = encryption.decrypt(sealed.number(), numberOf(sealed.participant()));
    return new Identity(encryption.decrypt(sealed.name(), nameOf(sealed.participant())), number,
        Integer.parseInt(number.substring(0, 4)));
  }

  private static BoundTo nameOf(ParticipantId participant) {
    return BoundTo.of(participant.toString(), InformationClass.IDENTITY.code(), "name");
  }

  private static BoundTo numberOf(ParticipantId participant) {
    return BoundTo.of(participant.toString(), InformationClass.IDENTITY.code(), "personalNumber");
  }
}
