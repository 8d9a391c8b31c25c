package se.gemensamingang.casefile;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.gemensamingang.database.Encrypted;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.SecrecyUnitId;

/** The entries of case files, as encrypted rows. */
@Repository
class Entries {

  private final JdbcClient database;

  Entries(JdbcClient database) {
    this.database = database;
  }

  /** One encrypted answer to one question. */
  record Entry(String question, Encrypted value, SecrecyUnitId givenBy) implements ReadingWithTrace.Given {}

  /** Who wrote, for which unit, in which step, when. */
  record Authorship(CaseworkerId author, SecrecyUnitId unit, String step, Instant at) {}

  void add(Case theCase, InformationClass informationClass, String question, Encrypted value, Authorship by) {
    database.sql("""
            INSERT INTO casework.case_entry (case_number, participant, information_class, question,
              value, value_key, author, author_unit, step, written_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(theCase.caseNumber().value(), theCase.participant().value(), informationClass.code(), question,
            value.bytes(), value.keyId(), by.author().value(), by.unit().value(), by.step(), Timestamp.from(by.at()))
        .update();
  }

  /** The newest entry for each question and giving unit, oldest first. */
  List<Entry> newest(CaseNumber caseNumber, InformationClass informationClass) {
    return database.sql("""
            SELECT question, value, value_key, author_unit FROM (
              SELECT DISTINCT ON (question, author_unit) id, question, value, value_key, author_unit
              FROM casework.case_entry
              WHERE case_number = ? AND information_class = ?
              ORDER BY question, author_unit, id DESC) newest
            ORDER BY id""")
        .params(caseNumber.value(), informationClass.code())
        .query((row, number) -> new Entry(
            row.getString("question"),
            new Encrypted(row.getBytes("value"), row.getString("value_key")),
            new SecrecyUnitId(row.getString("author_unit"))))
        .list();
  }
}
