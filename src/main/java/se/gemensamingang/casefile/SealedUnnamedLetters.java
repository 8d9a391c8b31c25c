package se.gemensamingang.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.gemensamingang.casefile.UnnamedLetter.Kind;
import se.gemensamingang.database.Encrypted;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.SecrecyUnitId;

/** The letters that name nobody, as encrypted rows. */
@Repository
class SealedUnnamedLetters {

  private final JdbcClient database;

  SealedUnnamedLetters(JdbcClient database) {
    this.database = database;
  }

  /** A letter still encrypted. */
  record Sealed(Kind kind, String part, CaseworkerId writer, SecrecyUnitId writerUnit, Optional<SecrecyUnitId> addressee,
      Encrypted text) {}

  void add(Case theCase, Sealed letter, Instant at) {
    database.sql("""
            INSERT INTO casework.unnamed_letter (case_number, kind, part, text, text_key, writer, writer_unit, addressee,
              written_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(theCase.caseNumber().value(), letter.kind().name(), letter.part(), letter.text().bytes(),
            letter.text().keyId(), letter.writer().value(), letter.writerUnit().value(),
            letter.addressee().map(SecrecyUnitId::value).orElse(null), Timestamp.from(at))
        .update();
  }

  /** The newest of each part. */
  List<Sealed> newest(Case theCase, Kind kind) {
    return database.sql("""
            SELECT DISTINCT ON (part) * FROM casework.unnamed_letter WHERE case_number = ? AND kind = ?
            ORDER BY part, id DESC""")
        .params(theCase.caseNumber().value(), kind.name()).query(SealedUnnamedLetters::map).list();
  }

  private static Sealed map(ResultSet row, int number) throws SQLException {
    return new Sealed(
        Kind.valueOf(row.getString("kind")),
        row.getString("part"),
        new CaseworkerId(row.getString("writer")),
        new SecrecyUnitId(row.getString("writer_unit")),
        Optional.ofNullable(row.getString("addressee")).map(SecrecyUnitId::new),
        new Encrypted(row.getBytes("text"), row.getString("text_key")));
  }
}
