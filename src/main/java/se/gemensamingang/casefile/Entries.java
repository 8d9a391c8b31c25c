package se.gemensamingang.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  record Entry(long id, String question, Encrypted value, Authorship by, Optional<Instant> confirmedAt)
      implements ReadingWithTrace.Given {

    @Override
    public SecrecyUnitId givenBy() {
      return by.unit();
    }
  }

  /** Who wrote, for which unit, in which step, how the author knew, when. */
  record Authorship(CaseworkerId author, SecrecyUnitId unit, String step, EntrySource source, Instant at) {}

  void add(Case theCase, InformationClass informationClass, String question, Encrypted value, Authorship by) {
    database.sql("""
            INSERT INTO casework.case_entry (case_number, participant, information_class, question,
              value, value_key, author, author_unit, step, source, written_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(theCase.caseNumber().value(), theCase.participant().value(), informationClass.code(), question,
            value.bytes(), value.keyId(), by.author().value(), by.unit().value(), by.step(), by.source().code(),
            Timestamp.from(by.at()))
        .update();
  }

  void confirm(Entry entry, Authorship by) {
    database.sql("""
            INSERT INTO casework.case_entry_confirmation (entry, confirmed_by, confirmed_unit, step, confirmed_at)
            VALUES (?, ?, ?, ?, ?)""")
        .params(entry.id(), by.author().value(), by.unit().value(), by.step(), Timestamp.from(by.at())).update();
  }

  /** The newest entry for each question and giving unit, oldest first. */
  List<Entry> newest(CaseNumber caseNumber, InformationClass informationClass) {
    return database.sql("""
            SELECT newest.*, (SELECT max(c.confirmed_at) FROM casework.case_entry_confirmation c
              WHERE c.entry = newest.id) AS confirmed_at
            FROM (
              SELECT DISTINCT ON (question, author_unit) * FROM casework.case_entry
              WHERE case_number = ? AND information_class = ?
              ORDER BY question, author_unit, id DESC) newest
            ORDER BY newest.id""")
        .params(caseNumber.value(), informationClass.code())
        .query(Entries::map).list();
  }

  /** The newest entry for each giving unit to each of the questions, whatever class the answer lies in. */
  Map<InformationClass, List<Entry>> newestTo(CaseNumber caseNumber, Collection<String> questions) {
    Map<InformationClass, List<Entry>> found = new EnumMap<>(InformationClass.class);
    database.sql("""
            SELECT DISTINCT ON (information_class, question, author_unit) *, NULL::timestamptz AS confirmed_at
            FROM casework.case_entry WHERE case_number = ? AND question = ANY (?)
            ORDER BY information_class, question, author_unit, id DESC""")
        .params(caseNumber.value(), questions.toArray(String[]::new))
        .query(row -> {
          found.computeIfAbsent(InformationClass.withCode(row.getString("information_class")).orElseThrow(),
              each -> new ArrayList<>()).add(map(row, 0));
        });
    return found;
  }

  /** The id of the newest entry to any of the questions; 0 when none is answered. */
  long newestOf(CaseNumber caseNumber, Collection<String> questions) {
    return database.sql("SELECT coalesce(max(id), 0) FROM casework.case_entry WHERE case_number = ? AND question = ANY (?)")
        .params(caseNumber.value(), questions.toArray(String[]::new)).query(Long.class).single();
  }

  private static Entry map(ResultSet row, int number) throws SQLException {
    Authorship by = new Authorship(
        new CaseworkerId(row.getString("author")),
        new SecrecyUnitId(row.getString("author_unit")),
        row.getString("step"),
        EntrySource.withCode(row.getString("source")).orElseThrow(),
        row.getTimestamp("written_at").toInstant());
    return new Entry(
        row.getLong("id"),
        row.getString("question"),
        new Encrypted(row.getBytes("value"), row.getString("value_key")),
        by,
        Optional.ofNullable(row.getTimestamp("confirmed_at")).map(Timestamp::toInstant));
  }
}
