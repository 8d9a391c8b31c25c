package se.gemensamingang.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.casefile.Cases;
import se.gemensamingang.casefile.StatedIdentity;
import se.gemensamingang.casefile.StatedNumber;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.TestPersons;
import se.gemensamingang.intake.ConsentForm;
import se.gemensamingang.intake.RegisterReferral;
import se.gemensamingang.intake.RegisteringReferrals;
import se.gemensamingang.intake.TargetGroup;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** Two caseworkers register one person at the same moment. */
@ProgramTest
class SamePersonTwiceTest {

  private static final int ROUNDS = 500;
  private static final CaseworkerId REFERRER = new CaseworkerId("kaa-lomma");

  private final Cases cases;
  private final RegisteringReferrals registering;
  private final JdbcClient database;

  @Autowired
  SamePersonTwiceTest(Cases cases, RegisteringReferrals registering, JdbcClient database) {
    this.cases = cases;
    this.registering = registering;
    this.database = database;
  }

  @Test
  void nobodyEverExistsTwiceWithoutAMarkAndBothGetTheSameReceipt() throws Exception {
    ExecutorService caseworkers = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        play(caseworkers, "round " + round);
      }
    } finally {
      caseworkers.shutdownNow();
    }
  }

  private void play(ExecutorService caseworkers, String round) throws Exception {
    String number = TestPersons.number();
    CyclicBarrier sameMoment = new CyclicBarrier(2);
    CaseNumber one = cases.open(REFERRER, "lomma").caseNumber();
    CaseNumber other = cases.open(REFERRER, "lomma").caseNumber();
    Future<Answer<CaseworkerId>> first = caseworkers.submit(() -> register(sameMoment, one, number));
    Future<Answer<CaseworkerId>> second = caseworkers.submit(() -> register(sameMoment, other, number));

    assertThat(first.get()).as(round).isEqualTo(Answer.accepted(REFERRER)).isEqualTo(second.get());
    List<Optional<UUID>> marks = marks(one, other);
    assertThat(marks).as(round).hasSize(2).containsOnlyOnce(Optional.empty());
    assertThat(questions(one, other)).as(round).isEqualTo(1);
  }

  private Answer<CaseworkerId> register(CyclicBarrier sameMoment, CaseNumber caseNumber, String number)
      throws Exception {
    RegisterReferral referral = new RegisterReferral(caseNumber, REFERRER,
        new StatedIdentity("Testperson", new StatedNumber.OfResident(number)), Optional.empty(), Set.of(),
        TargetGroup.ADULTS, ConsentForm.ORAL, false);
    sameMoment.await();
    return registering.register(referral);
  }

  private List<Optional<UUID>> marks(CaseNumber one, CaseNumber other) {
    return database.sql("""
            SELECT possible_duplicate_of FROM casework.participant_identity i
            JOIN casework.case_record c ON c.participant = i.participant WHERE case_number IN (?, ?)""")
        .params(one.value(), other.value())
        .query((row, each) -> Optional.ofNullable(row.getObject(1, UUID.class))).list();
  }

  private long questions(CaseNumber one, CaseNumber other) {
    return database.sql("""
            SELECT count(*) FROM casework.possible_duplicate_event JOIN act_ru_execution ON business_key_ = asked_in
            WHERE kind = 'FOUND' AND asked_in IN (?, ?)""")
        .params(one.value(), other.value()).query(Long.class).single();
  }
}
