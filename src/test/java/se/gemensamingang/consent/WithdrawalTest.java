package se.gemensamingang.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.gemensamingang.casefile.CaseFile;
import se.gemensamingang.casefile.CaseTeam;
import se.gemensamingang.casefile.Cases;
import se.gemensamingang.casefile.Reader;
import se.gemensamingang.casefile.Writing;
import se.gemensamingang.consent.RecordingConsent.Readers;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.SecrecyUnitId;

/** What is taken back is closed: at once, for good, and while others read. */
@ProgramTest
class WithdrawalTest {

  private static final int ROUNDS = 1000;
  /** The withdrawal begins with the readers in one round of three, and a moment after them in the others. */
  private static final int WAITS = 3;
  private static final int READERS = 3;
  private static final CaseworkerId KAA = new CaseworkerId("kaa-kavlinge");
  private static final CaseworkerId VC = new CaseworkerId("vc-kavlinge");
  private static final CaseworkerId VC_OTHER = new CaseworkerId("vc-lomma");
  private static final CaseworkerId FK = new CaseworkerId("fk-lund");
  private static final SecrecyUnitId GIVING = new SecrecyUnitId("kavlinge-bildningsnamnd");
  private static final SecrecyUnitId RECEIVING = new SecrecyUnitId("region-primarvard");

  @Autowired
  private Cases cases;

  @Autowired
  private CaseTeam team;

  @Autowired
  private CaseFile caseFile;

  @Autowired
  private RecordingConsent consents;

  @Autowired
  private JdbcClient database;

  @Autowired
  private PlatformTransactionManager transactions;

  @Autowired
  private Clock clock;

  private CaseNumber number;

  @BeforeEach
  void openACaseWithSomethingToRead() {
    number = cases.open(KAA, "kavlinge").caseNumber();
    team.join(number, VC, KAA);
    team.join(number, VC_OTHER, KAA);
    caseFile.write(number, InformationClass.BACKGROUND, Map.of("account", "Något att läsa"),
        new Writing(KAA, "register-referral"));
  }

  @Test
  void closesAtOnceAndOnlyOnce() {
    ConsentId consent = consent(false);
    assertThat(mayRead(VC)).isTrue();

    assertThat(consents.withdraw(consent, KAA)).isInstanceOf(Answer.Accepted.class);

    assertThat(mayRead(VC)).isFalse();
    assertThat(consents.withdraw(consent, KAA)).isInstanceOf(Answer.Refused.class);
    assertThat(consents.withdraw(new ConsentId(UUID.randomUUID()), KAA)).isInstanceOf(Answer.Refused.class);
    assertThat(events(consent)).containsExactly("RECORDED", "WITHDRAWN");
  }

  @Test
  void leavesOtherConsentsInForce() {
    ConsentId first = consent(false);
    consents.withdraw(first, KAA);

    consent(false);

    assertThat(mayRead(VC)).isTrue();
  }

  @Test
  void whoTakesOverReadsOnceTheParticipantHasBeenToldTheName() {
    ConsentId consent = consent(true);
    assertThat(mayRead(VC_OTHER)).isFalse();

    assertThat(consents.successorTold(consent, VC_OTHER, KAA)).isInstanceOf(Answer.Accepted.class);
    assertThat(mayRead(VC_OTHER)).isTrue();

    consents.withdraw(consent, KAA);
    assertThat(mayRead(VC_OTHER)).isFalse();
    assertThat(consents.successorTold(consent, VC_OTHER, KAA)).isInstanceOf(Answer.Refused.class);
  }

  @Test
  void nobodyTakesOverWhereTheParticipantHasNotSaidSoOrAtAnotherParty() {
    assertThat(consents.successorTold(consent(false), VC_OTHER, KAA)).isInstanceOf(Answer.Refused.class);
    assertThat(consents.successorTold(consent(true), FK, KAA)).isInstanceOf(Answer.Refused.class);

    assertThat(mayRead(VC_OTHER)).isFalse();
    assertThat(mayRead(FK)).isFalse();
  }

  /**
   * Readers read while the consent is taken back, at the same moment or a little later. Each reading looks, before its transaction ends, whether
   * the withdrawal has committed already: with data in hand it never may have.
   */
  @Test
  void notOneReadingHoldsDataOnceTheWithdrawalHasCommitted() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(READERS + 1);
    int withData = 0;
    try {
      for (int round = 0; round < ROUNDS; round++) {
        withData += round(threads, consent(false), round % WAITS);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(withData).as("readings that met the consent still in force").isGreaterThan(ROUNDS / 10);
    assertThat(mayRead(VC)).isFalse();
  }

  private int round(ExecutorService threads, ConsentId consent, int waits) throws Exception {
    CyclicBarrier start = new CyclicBarrier(READERS + 1);
    AtomicBoolean committed = new AtomicBoolean();
    List<Future<Boolean>> readings = List.of(threads.submit(reading(start, committed)),
        threads.submit(reading(start, committed)), threads.submit(reading(start, committed)));
    Future<?> withdrawal = threads.submit(() -> {
      start.await();
      for (int wait = 0; wait < waits; wait++) {
        pause();
      }
      consents.withdraw(consent, KAA);
      committed.set(true);
      return null;
    });
    int withData = 0;
    for (Future<Boolean> reading : readings) {
      withData += reading.get() ? 1 : 0;
    }
    withdrawal.get();
    return withData;
  }

  private Callable<Boolean> reading(CyclicBarrier start, AtomicBoolean committed) {
    return () -> {
      start.await();
      return new TransactionTemplate(transactions).execute(status -> {
        boolean found = mayRead(VC);
        pause();
        assertThat(found && committed.get()).as("data in hand after the withdrawal").isFalse();
        return found;
      });
    };
  }

  /** Room for a withdrawal to slip in between, if it could. */
  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private boolean mayRead(CaseworkerId reader) {
    return !caseFile.read(number, InformationClass.BACKGROUND, new Reader(reader, "a-form")).isEmpty();
  }

  private ConsentId consent(boolean successors) {
    consents.forIntake(number, GIVING, new Readers(Map.of(RECEIVING, Set.of(VC)), successors),
        Set.of(InformationClass.BACKGROUND), LocalDate.now(clock), KAA);
    return new ConsentId(database.sql("""
            SELECT consent FROM casework.consent_event WHERE case_number = ? AND kind = 'RECORDED'
            ORDER BY id DESC LIMIT 1""")
        .param(number.value()).query(UUID.class).single());
  }

  private List<String> events(ConsentId consent) {
    return database.sql("SELECT kind FROM casework.consent_event WHERE consent = ? ORDER BY id")
        .param(consent.value()).query(String.class).list();
  }
}
