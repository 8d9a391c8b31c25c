package se.gemensamingang.casefile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  private static final String CASES = "SELECT c.case_number FROM casework.case_record c WHERE c.participant";
  private static final String KNOWN_AS = CASES + " IN (SELECT i.participant FROM casework.findable_identity i WHERE ";
  private static final String HAS_WORD =
      "i.id IN (SELECT w.identity FROM casework.participant_name_word w WHERE w.word_index IN (:word%d))";
  /** Asked of each case that fits: whoever has ten thousand tasks must not wait while all of them are listed. */
  private static final String OF_THE_READER = """
       AND (EXISTS (SELECT FROM casework.responsibility r
              WHERE r.case_number = c.case_number AND r.caseworker IN (:readers) AND r.until IS NULL)
         OR EXISTS (SELECT FROM casework.open_task t
              WHERE t.case_number = c.case_number AND t.caseworker IN (:readers))
         OR EXISTS (SELECT FROM casework.case_team_event e
              WHERE e.case_number = c.case_number AND e.caseworker IN (:readers)))
      ORDER BY c.opened_at DESC, c.case_number DESC""";

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
    return cases(database.sql(KNOWN_AS + "i.number_index IN (:numbers))" + OF_THE_READER)
        .param("numbers", bytes(index.underEveryKey(number.twelveDigits()))).param("readers", readers(reader)));
  }

  List<CaseNumber> withName(Set<String> name, CaseworkerId reader) {
    List<String> sought = new ArrayList<>(name);
    String everyWord = IntStream.range(0, sought.size()).mapToObj(HAS_WORD::formatted).collect(Collectors.joining(" AND "));
    JdbcClient.StatementSpec query =
        database.sql(KNOWN_AS + everyWord + ")" + OF_THE_READER).param("readers", readers(reader));
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
    return new LinkedHashSet<>(cases(database.sql(CASES + " = :participant" + OF_THE_READER)
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
