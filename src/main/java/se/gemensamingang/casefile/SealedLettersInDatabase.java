package se.gemensamingang.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.gemensamingang.casefile.EmergencyLetter.Kind;
import se.gemensamingang.database.Encrypted;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.SecrecyUnitId;

@Repository
class SealedLettersInDatabase implements SealedLetters {

  private final JdbcClient database;

  SealedLettersInDatabase(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void add(Case theCase, Sealed letter, Instant at) {
    database.sql("""
            INSERT INTO casework.emergency_letter (request, kind, case_number, participant, information_class, texts,
              texts_key, writer, writer_unit, addressee, readable_until, written_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(letter.request().value(), letter.kind().name(), theCase.caseNumber().value(),
            theCase.participant().value(), letter.informationClass().code(), letter.texts().bytes(),
            letter.texts().keyId(), letter.writer().value(), letter.writerUnit().value(),
            letter.addressee().map(CaseworkerId::value).orElse(null),
            letter.until().map(Timestamp::from).orElse(null), Timestamp.from(at))
        .update();
  }

  @Override
  public Optional<Sealed> newest(EmergencyRequestId request, Kind kind) {
    return database.sql("""
            SELECT * FROM casework.emergency_letter WHERE request = ? AND kind = ? ORDER BY id DESC LIMIT 1""")
        .params(request.value(), kind.name()).query(SealedLettersInDatabase::map).optional();
  }

  @Override
  public List<Sealed> in(CaseNumber caseNumber) {
    return database.sql("SELECT * FROM casework.emergency_letter WHERE case_number = ? ORDER BY id")
        .param(caseNumber.value()).query(SealedLettersInDatabase::map).list();
  }

  private static Sealed map(ResultSet row, int number) throws SQLException {
    return new Sealed(
        new EmergencyRequestId(row.getObject("request", UUID.class)),
        Kind.valueOf(row.getString("kind")),
        new CaseNumber(row.getString("case_number")),
        InformationClass.withCode(row.getString("information_class")).orElseThrow(),
        new CaseworkerId(row.getString("writer")),
        new SecrecyUnitId(row.getString("writer_unit")),
        Optional.ofNullable(row.getString("addressee")).map(CaseworkerId::new),
        Optional.ofNullable(row.getTimestamp("readable_until")).map(Timestamp::toInstant),
        new Encrypted(row.getBytes("texts"), row.getString("texts_key")));
  }
}
