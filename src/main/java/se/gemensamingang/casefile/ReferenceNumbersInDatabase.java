package se.gemensamingang.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.database.BoundTo;
import se.gemensamingang.database.Encrypted;
import se.gemensamingang.database.Encryption;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.UnitId;

@Repository
class ReferenceNumbersInDatabase implements ReferenceNumbers {

  private static final Pattern ONE_LINE = Pattern.compile("[^\\p{Cntrl}]{1,60}");

  private final JdbcClient database;
  private final Encryption encryption;
  private final Cases cases;
  private final AccessPolicy policy;
  private final Clock clock;

  ReferenceNumbersInDatabase(JdbcClient database, Encryption encryption, Cases cases, AccessPolicy policy, Clock clock) {
    this.database = database;
    this.encryption = encryption;
    this.cases = cases;
    this.policy = policy;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Optional<Answer<String>> write(CaseNumber caseNumber, CaseworkerId caseworker, String number) {
    return cases.find(caseNumber).flatMap(theCase ->
        policy.participating(theCase, caseworker).map(writer -> write(theCase, writer, number.strip())));
  }

  private Answer<String> write(Case theCase, Caseworker writer, String number) {
    if (!ONE_LINE.matcher(number).matches()) {
      return Answer.refused(FIELD, "Skriv enhetens diarienummer eller aktnummer, 1 till 60 tecken på en rad.");
    }
    if (PersonalNumber.parse(number, clock).isPresent()) {
      return Answer.refused(FIELD, "Det här är ett personnummer. Skriv enhetens diarienummer eller aktnummer i stället.");
    }
    UnitId unit = writer.unit().id();
    Encrypted sealed = encryption.encrypt(number, place(theCase, unit));
    database.sql("""
            INSERT INTO casework.reference_number (case_number, unit, value, value_key, written_by, written_at)
            VALUES (?, ?, ?, ?, ?, ?)""")
        .params(theCase.caseNumber().value(), unit.value(), sealed.bytes(), sealed.keyId(), writer.id().value(),
            Timestamp.from(clock.instant()))
        .update();
    return Answer.accepted(number);
  }

  @Override
  public Optional<String> of(Case theCase, UnitId unit) {
    return database.sql("""
            SELECT value, value_key FROM casework.reference_number
            WHERE case_number = ? AND unit = ? ORDER BY id DESC LIMIT 1""")
        .params(theCase.caseNumber().value(), unit.value())
        .query((row, number) -> new Encrypted(row.getBytes("value"), row.getString("value_key")))
        .optional()
        .map(sealed -> encryption.decrypt(sealed, place(theCase, unit)));
  }

  private static BoundTo place(Case theCase, UnitId unit) {
    return BoundTo.of(theCase.participant().toString(), "reference-number", theCase.caseNumber() + " " + unit);
  }
}
