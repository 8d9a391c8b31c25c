package se.gemensamingang.workflow.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.fixtures.ChangedRegistration;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.Work;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.workflow.RequestRefused;

@ProgramTest
class DraftsTest {

  private static final CaseworkerId REFERRER = new CaseworkerId(Referral.REFERRER);
  private static final CaseworkerId SOMEBODY_ELSE = new CaseworkerId("ame-kavlinge");
  private static final String WORDS = "{\"ownWords\":\"Utkastord\",\"situation\":\"Situationsord\"}";

  @Autowired private Drafts drafts;
  @Autowired private DraftCleaning cleaning;
  @Autowired private Work work;
  @Autowired private TaskService tasks;
  @Autowired private JdbcClient jdbc;
  @Autowired private RepositoryService repository;

  private String caseNumber;
  private String task;

  @BeforeEach
  void aReferralHasBegun() {
    ProcessInstance instance = work.startCase(Referral.REFERRER, "kavlinge");
    caseNumber = instance.getBusinessKey();
    task = work.taskOf(Referral.REFERRER, caseNumber, "userTask_registerReferral").getId();
  }

  @Test
  void givesBackWhatWasSaved() {
    save(REFERRER, WORDS);

    assertThat(open(REFERRER).orElseThrow().answers().toString()).isEqualTo(WORDS);
  }

  @Test
  void aLaterDraftReplacesAnEarlierOne() {
    save(REFERRER, WORDS);
    save(REFERRER, "{\"ownWords\":\"Nyare\"}");

    assertThat(open(REFERRER).orElseThrow().answers().toString()).isEqualTo("{\"ownWords\":\"Nyare\"}");
  }

  @Test
  void cannotBeReadInTheDatabase() {
    save(REFERRER, WORDS);

    byte[] stored = jdbc.sql("SELECT answers FROM casework.task_draft WHERE task_id = ?").param(task)
        .query(byte[].class).single();
    assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("Utkastord").doesNotContain("ownWords");
  }

  @Test
  void somebodyElseNeitherReadsNorWrites() {
    save(REFERRER, WORDS);

    assertThatThrownBy(() -> open(SOMEBODY_ELSE)).isInstanceOf(RequestRefused.class).hasMessageContaining("inte din");
    assertThatThrownBy(() -> save(SOMEBODY_ELSE, WORDS)).isInstanceOf(RequestRefused.class);
    assertThat(open(REFERRER)).isPresent();
  }

  @Test
  void isRemovedWhenTheTaskHasChangedHands() {
    save(REFERRER, WORDS);
    tasks.setAssignee(task, SOMEBODY_ELSE.value());

    assertThat(open(SOMEBODY_ELSE)).isEmpty();
    tasks.setAssignee(task, REFERRER.value());
    assertThat(open(REFERRER)).isEmpty();
  }

  @Test
  void theHourlyCleaningRemovesDraftsOfTasksThatChangedHands() {
    save(REFERRER, WORDS);
    tasks.setAssignee(task, SOMEBODY_ELSE.value());

    cleaning.clean();

    assertThat(stored()).isZero();
  }

  @Test
  void isRemovedAfterFourteenDays() {
    save(REFERRER, WORDS);
    jdbc.sql("UPDATE casework.task_draft SET saved_at = now() - interval '13 days' WHERE task_id = ?").param(task).update();
    cleaning.clean();
    assertThat(stored()).isOne();

    jdbc.sql("UPDATE casework.task_draft SET saved_at = now() - interval '15 days' WHERE task_id = ?").param(task).update();
    cleaning.clean();
    assertThat(stored()).isZero();
  }

  @Test
  void isRemovedWhenTheTaskIsCompleted() {
    save(REFERRER, WORDS);

    work.submit(Referral.REFERRER, caseNumber, "userTask_registerReferral", Referral.registration());

    assertThat(stored()).isZero();
    assertThatThrownBy(() -> save(REFERRER, WORDS)).isInstanceOf(RequestRefused.class);
  }

  @Test
  void refusesWhatIsNoForm() {
    for (String text : new String[] {"", "[]", "\"text\"", "{", "null"}) {
      assertThatThrownBy(() -> save(REFERRER, text)).as(text).isInstanceOf(RequestRefused.class);
    }
  }

  @Test
  void refusesAnswersToQuestionsThatTheFormDoesNotAsk() {
    assertThatThrownBy(() -> save(REFERRER, "{\"unknownQuestion\":\"x\"}"))
        .isInstanceOf(RequestRefused.class)
        .hasMessageContaining("Formuläret har ändrats");
  }

  @Test
  void keepsWhatWasWrittenInAnEarlierVersionOfTheFormUntilItsQuestionIsAnsweredAnew() {
    work.form(Referral.REFERRER, caseNumber, "userTask_registerReferral");
    try (ChangedRegistration change = ChangedRegistration.deployedBy(repository)) {
      assertThat(save(REFERRER, "{\"ownWords\":\"Ord\",\"situation\":\"Läget\",\"occupation\":\"STUDIES\"}").formChanged())
          .isTrue();
      Draft reopened = open(REFERRER).orElseThrow();
      assertThat(reopened.answers().toString()).isEqualTo("{\"ownWords\":\"Ord\"}");
      assertThat(reopened.left()).containsExactlyInAnyOrder(
          new Draft.Left("Situationen i dag", "Läget"), new Draft.Left("Sysselsättning i dag", "Studerar"));

      work.form(Referral.REFERRER, caseNumber, "userTask_registerReferral");
      assertThat(save(REFERRER, "{\"ownWords\":\"Fler ord\",\"occupation\":null}").formChanged()).isFalse();
      assertThat(open(REFERRER).orElseThrow().left()).hasSize(2);
      save(REFERRER, "{\"ownWords\":\"Fler ord\",\"occupation\":\"NONE\"}");

      assertThat(open(REFERRER).orElseThrow().left())
          .containsExactly(new Draft.Left("Situationen i dag", "Läget"));
      assertThat(open(REFERRER).orElseThrow().answers().get("occupation").asText()).isEqualTo("NONE");
    }
  }

  @Test
  void refusesMoreThanAFormCanHold() {
    assertThatThrownBy(() -> save(REFERRER, "{\"ownWords\":\"" + "x".repeat(100_000) + "\"}"))
        .isInstanceOfSatisfying(RequestRefused.class, refusal -> assertThat(refusal.status()).isEqualTo(413));
  }

  private SavedDraft save(CaseworkerId caseworker, String text) {
    return work.as(caseworker.value(), () -> drafts.save(caseworker, task, text));
  }

  private Optional<Draft> open(CaseworkerId caseworker) {
    return work.as(caseworker.value(), () -> drafts.open(caseworker, task));
  }

  private int stored() {
    return jdbc.sql("SELECT count(*) FROM casework.task_draft WHERE task_id = ?").param(task)
        .query(Integer.class).single();
  }
}
