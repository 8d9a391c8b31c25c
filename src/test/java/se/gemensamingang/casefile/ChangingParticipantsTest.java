package se.gemensamingang.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.TestPersons;
import se.gemensamingang.fixtures.Work;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** Changes that are made from the same view of a participant: the first is kept, every later one is told. */
@ProgramTest
class ChangingParticipantsTest {

  private static final CaseworkerId RESPONSIBLE = new CaseworkerId(Referral.REFERRER);
  private static final int AT_ONCE = 6;

  @Autowired private Work work;
  @Autowired private ReadingParticipants reading;
  @Autowired private ChangingParticipants changing;
  @Autowired private JdbcClient database;

  private CaseNumber caseNumber;
  private String seen;

  @BeforeEach
  void somebodyIsReferredAndLookedAt() {
    String begun = work.startCase(Referral.REFERRER, "kavlinge").getBusinessKey();
    work.submit(Referral.REFERRER, begun, "userTask_registerReferral", Referral.registration());
    caseNumber = new CaseNumber(begun);
    seen = overview().seen();
  }

  @Test
  void ofSeveralAtTheSameMomentOneIsKeptAndTheOthersAreTold() throws Exception {
    CyclicBarrier together = new CyclicBarrier(AT_ONCE);
    ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
    List<Callable<Answer<?>>> changes = new ArrayList<>();
    for (int each = 0; each < AT_ONCE; each++) {
      StatedIdentity stated = stated("Testperson Samtidig" + (char) ('A' + each));
      changes.add(() -> {
        together.await();
        return changing.correct(caseNumber, seen, stated, RESPONSIBLE);
      });
    }
    List<Answer<?>> answers = new ArrayList<>();
    for (Future<Answer<?>> answer : people.invokeAll(changes)) {
      answers.add(answer.get());
    }
    people.shutdown();

    assertThat(answers).filteredOn(Answer.Accepted.class::isInstance).hasSize(1);
    assertThat(answers).filteredOn(Answer.Refused.class::isInstance).hasSize(AT_ONCE - 1)
        .allSatisfy(answer -> assertThat(((Answer.Refused<?>) answer).reasons().get(0).reason()).contains("Någon annan"));
    assertThat(database.sql("SELECT count(*) FROM casework.participant_identity JOIN casework.case_record USING (participant)"
        + " WHERE case_number = ? AND ended_at IS NOT NULL").param(caseNumber.value()).query(Integer.class).single()).isEqualTo(1);
  }

  @Test
  void whatWasSeenBeforeAnyOtherChangeIsStaleForEachKindOfChange() {
    changing.answer(caseNumber, seen, Map.of("language", "so"), RESPONSIBLE);
    StatedIdentity stated = stated("Testperson Sen");

    assertThat(List.of(changing.correct(caseNumber, seen, stated, RESPONSIBLE),
        changing.protect(caseNumber, seen, ProtectionLevel.CONFIDENTIALITY_MARKING, Set.of(), RESPONSIBLE),
        changing.tryFabricating(caseNumber, seen, stated, Set.of(), RESPONSIBLE),
        changing.fabricate(caseNumber, seen, stated, Set.of(), RESPONSIBLE),
        changing.lift(caseNumber, seen, RESPONSIBLE),
        changing.answer(caseNumber, seen, Map.of("language", "sv"), RESPONSIBLE)))
        .allSatisfy(answer -> assertThat(answer).isInstanceOf(Answer.Refused.class));

    assertThat(overview().answers()).containsEntry("language", "so");
    assertThat(overview().earlier()).isEmpty();
    assertThat(overview().changes()).isEmpty();
  }

  @Test
  void onlyTheResponsibleChangesAnything() {
    CaseworkerId member = new CaseworkerId("fk-lund");

    assertThat(changing.correct(caseNumber, seen, stated("Testperson Annan"), member)).isInstanceOf(Answer.Refused.class);
    assertThat(changing.answer(caseNumber, seen, Map.of("language", "so"), member)).isInstanceOf(Answer.Refused.class);
    assertThat(overview().seen()).isEqualTo(seen);
  }

  @Test
  void sameAnswersAreNotWrittenAgain() {
    changing.answer(caseNumber, seen, Map.of("language", "so", "unknownQuestion", "x"), RESPONSIBLE);
    String after = overview().seen();

    assertThat(changing.answer(caseNumber, after, Map.of("language", "so"), RESPONSIBLE)).isInstanceOf(Answer.Accepted.class);

    assertThat(overview().seen()).isEqualTo(after);
    assertThat(database.sql("SELECT count(*) FROM casework.case_entry WHERE case_number = ? AND question = 'unknownQuestion'")
        .param(caseNumber.value()).query(Long.class).single()).isZero();
  }

  @Test
  void whoeverIsNamedIsAmongThoseWhoWorkWithTheParticipant() {
    assertThat(overview().choices()).extracting(choice -> choice.id().value())
        .contains("soc-kavlinge", "ame-kavlinge", "psyk-region", "fk-lund").doesNotContain(Referral.REFERRER, "soc-lomma");
    assertThat(changing.protect(caseNumber, seen, ProtectionLevel.CONFIDENTIALITY_MARKING,
        Set.of(new CaseworkerId("soc-lomma")), RESPONSIBLE)).isInstanceOf(Answer.Refused.class);
  }

  private StatedIdentity stated(String name) {
    return new StatedIdentity(name, new StatedNumber.OfResident(TestPersons.number()));
  }

  private ParticipantOverview overview() {
    return ((Answer.Accepted<ParticipantOverview>) reading.open(caseNumber, RESPONSIBLE).orElseThrow()).value();
  }
}
