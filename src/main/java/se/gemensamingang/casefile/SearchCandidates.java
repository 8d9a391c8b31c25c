package se.gemensamingang.casefile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.gemensamingang.database.BlindIndex;
import se.gemensamingang.database.Encrypted;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.ParticipantId;

/**
 * The cases of a caseworker that fit what is searched for, the newest first. Decides nothing about what may be read: it
 * leaves out cases in which the policy lets the caseworker read nothing anyhow, so that a common name stays cheap.
 */
@Repository
class SearchCandidates {

  private static final String OWN = """
      SELECT c.case_number FROM casework.case_record c
      WHERE c.case_number IN (
        SELECT case_number FROM casework.responsibility WHERE caseworker IN (:readers) AND until IS NULL
        UNION SELECT case_number FROM casework.open_task WHERE caseworker IN (:readers)
        UNION SELECT case_number FROM casework.case_team_event WHERE caseworker IN (:readers))""";
  private static final String NEWEST_FIRST = " ORDER BY c.opened_at DESC, c.case_number DESC";
  private static final String KNOWN_AS =
      " AND EXISTS (SELECT FROM casework.findable_identity i WHERE i.participant = c.participant";
  private static final String HAS_WORD = " AND EXISTS (SELECT FROM casework.participant_name_word w"
      + " WHERE w.identity = i.id AND w.word_index IN (:word%d))";

  private final JdbcClient database;
  private final BlindIndex index;
  private final NameWords words;
  private final Aliases aliases;
  private final Directory directory;

  SearchCandidates(JdbcClient database, BlindIndex index, NameWords words, Aliases aliases, Directory directory) {
    this.database = database;
    this.index = index;
    this.words = words;
    this.aliases = aliases;
    this.directory = directory;
  }

  List<CaseNumber> withNumber(PersonalNumber number, CaseworkerId reader) {
    return cases(database.sql(OWN + KNOWN_AS + " AND i.number_index IN (:numbers))" + NEWEST_FIRST)
        .param("numbers", bytes(index.underEveryKey(number.twelveDigits()))).param("readers", readers(reader)));
  }

  List<CaseNumber> withName(Set<String> name, CaseworkerId reader) {
    List<String> sought = new ArrayList<>(name);
    StringBuilder sql = new StringBuilder(OWN + KNOWN_AS);
    for (int each = 0; each < sought.size(); each++) {
      sql.append(HAS_WORD.formatted(each));
    }
    JdbcClient.StatementSpec query = database.sql(sql + ")" + NEWEST_FIRST).param("readers", readers(reader));
    for (int each = 0; each < sought.size(); each++) {
      query = query.param("word" + each, bytes(words.everyIndexOf(sought.get(each))));
    }
    return cases(query);
  }

  Set<CaseNumber> withAlias(String text, CaseworkerId reader) {
    return aliases.read(text).map(participant -> withParticipant(participant, reader)).orElse(Set.of());
  }

  private Set<CaseNumber> withParticipant(ParticipantId participant, CaseworkerId reader) {
    UUID id = participant.value();
    return new LinkedHashSet<>(cases(database.sql(OWN + " AND c.participant = :participant" + NEWEST_FIRST)
        .param("participant", id).param("readers", readers(reader))));
  }

  /** The caseworker, and those in whose stead the caseworker works today. */
  private List<String> readers(CaseworkerId reader) {
    return Stream.concat(Stream.of(reader), directory.standsInFor(reader).stream()).map(CaseworkerId::value).toList();
  }

  private static List<CaseNumber> cases(JdbcClient.StatementSpec query) {
    return query.query(String.class).list().stream().map(CaseNumber::new).toList();
  }

  private static List<byte[]> bytes(List<Encrypted> indexes) {
    return indexes.stream().map(Encrypted::bytes).toList();
  }
}
