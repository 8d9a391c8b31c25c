package se.gemensamingang.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.gemensamingang.database.BlindIndex;
import se.gemensamingang.database.BoundTo;
import se.gemensamingang.database.Encrypted;
import se.gemensamingang.database.Encryption;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.TestPersons;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.ParticipantId;

/** A database that was filled before names were indexed: rows of participant_identity without any word. */
@ProgramTest
@ExtendWith(OutputCaptureExtension.class)
class NameIndexingTest {

  private static final CaseworkerId REFERRER = new CaseworkerId(Referral.REFERRER);
  private static final int MANY = NameIndexing.BATCH + 7;

  @Autowired private Cases cases;
  @Autowired private Encryption encryption;
  @Autowired private BlindIndex index;
  @Autowired private NameIndexing indexing;
  @Autowired private Identities identities;
  @Autowired private TransactionTemplate transaction;
  @Autowired private ParticipantSearch search;
  @Autowired private JdbcClient database;

  private final String word = "Lavskrika" + Long.toString(System.nanoTime(), 36);
  private final List<CaseNumber> filled = new ArrayList<>();

  @BeforeEach
  void fillTheDatabase() {
    transaction.executeWithoutResult(status -> {
      for (int each = 0; each < MANY; each++) {
        filled.add(registeredLongAgo("Testperson " + word + " Nummer" + each));
      }
    });
  }

  @Test
  void earlierNamesAreFoundOnceTheyAreIndexed() {
    CaseNumber last = filled.get(MANY - 1);
    assertThat(found(word + " nummer" + (MANY - 1))).isEmpty();

    indexing.indexAll();

    assertThat(found(word + " nummer" + (MANY - 1))).containsExactly(last);
    assertThat(found("nummer0 " + word)).containsExactly(filled.get(0));
    assertThat(wordsOfFilled()).isEqualTo(3L * MANY);
  }

  @Test
  void goesOnWhereItWasStoppedAndDoesNothingTwice() {
    transaction.execute(status -> identities.indexBatch(0, NameIndexing.BATCH));
    assertThat(wordsOfFilled()).isPositive().isLessThan(3L * MANY);

    indexing.indexAll();
    indexing.indexAll();

    assertThat(wordsOfFilled()).isEqualTo(3L * MANY);
  }

  @Test
  void batchThatFailsLeavesNothingBehind() {
    transaction.executeWithoutResult(status -> {
      identities.indexBatch(0, NameIndexing.BATCH);
      status.setRollbackOnly();
    });

    assertThat(wordsOfFilled()).isZero();
    indexing.indexAll();
    assertThat(found(word + " nummer0")).containsExactly(filled.get(0));
  }

  @Test
  void nameWithoutAnyWordStopsNothing() {
    registeredLongAgo("---");
    CaseNumber after = registeredLongAgo("Testperson Efter" + word);

    indexing.indexAll();

    assertThat(found("Efter" + word)).containsExactly(after);
  }

  @Test
  void logTellsNobodysName(CapturedOutput output) {
    indexing.indexAll();

    assertThat(output).contains("Names indexed").doesNotContain(word);
  }

  private long wordsOfFilled() {
    return database.sql("""
            SELECT count(*) FROM casework.participant_name_word w
            JOIN casework.participant_identity i ON i.id = w.identity
            JOIN casework.case_record c ON c.participant = i.participant WHERE c.case_number = ANY (?)""")
        .param(filled.stream().map(CaseNumber::value).toArray(String[]::new)).query(Long.class).single();
  }

  private List<CaseNumber> found(String text) {
    return ((Answer.Accepted<SearchResult>) search.search(text, REFERRER)).value().cases().stream()
        .map(FoundCase::caseNumber).toList();
  }

  /** As the program wrote it before the words of a name were kept. */
  private CaseNumber registeredLongAgo(String name) {
    Case theCase = transaction.execute(status -> cases.open(REFERRER, "kavlinge"));
    ParticipantId participant = theCase.participant();
    String number = TestPersons.number();
    Encrypted sealedName = encryption.encrypt(name, place(participant, "name"));
    Encrypted sealedNumber = encryption.encrypt(number, place(participant, "personalNumber"));
    Encrypted numberIndex = index.of(number);
    database.sql("""
            INSERT INTO casework.participant_identity (participant, given_by, name, name_key, number, number_key,
              number_index, number_index_key, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(participant.value(), theCase.referringUnit().value(), sealedName.bytes(), sealedName.keyId(),
            sealedNumber.bytes(), sealedNumber.keyId(), numberIndex.bytes(), numberIndex.keyId(),
            Timestamp.from(Instant.EPOCH))
        .update();
    return theCase.caseNumber();
  }

  private static BoundTo place(ParticipantId participant, String what) {
    return BoundTo.of(participant.toString(), InformationClass.IDENTITY.code(), what);
  }
}
