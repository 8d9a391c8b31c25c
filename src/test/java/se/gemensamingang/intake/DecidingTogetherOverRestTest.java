package se.gemensamingang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.directory.AbsenceDetails;
import se.gemensamingang.directory.DirectoryChanges;
import se.gemensamingang.directory.DirectoryOverview;
import se.gemensamingang.fixtures.IntakeOverRest;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.Rest;
import se.gemensamingang.fixtures.Rest.Reply;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseworkerId;

/** A group that does not agree, through REST as the caseworkers do it. */
@ProgramTest
class DecidingTogetherOverRestTest {

  private static final String WORD = "ord";
  private static final String CHAIR = IntakeOverRest.CHAIR;

  @Autowired private ManagementService jobs;
  @Autowired private TaskService tasks;
  @Autowired private JdbcClient database;
  @Autowired private DirectoryChanges changes;
  @Autowired private DirectoryOverview directory;
  @LocalServerPort private int port;

  private Rest rest;
  private IntakeOverRest intake;

  @BeforeEach
  void aCaseworkersProgram() {
    rest = Rest.at(URI.create("http://localhost:" + port));
    intake = new IntakeOverRest(rest);
  }

  @Test
  void twoAreForOneAgainstOneSilentAndTheDeputyAnswersAndTheGroupVotesAndDissentIsNoted() {
    String caseNumber = intake.reachPositions(WORD);
    answer(caseNumber, "soc-kavlinge", "FOR");
    answer(caseNumber, "vc-kavlinge", "FOR");
    answer(caseNumber, "af-lund-unga", "AGAINST");
    String silent = intake.taskOf("fk-lund", caseNumber);
    String process = tasks.createTaskQuery().taskId(silent).singleResult().getProcessInstanceId();
    jobs.executeJob(jobs.createJobQuery().processInstanceId(process).activityId("boundaryEvent_notAnswered")
        .singleResult().getId());

    assertThat(intake.submit("fk-lund", silent, IntakeOverRest.position("FOR", WORD)).refused()).isTrue();
    assertThat(intake.tasksOf("fk-lund", caseNumber)).isEmpty();
    answer(caseNumber, "fk-lund-utredare", "FOR");
    Map<String, Object> votes = new LinkedHashMap<>(Referral.votes("FOR", "FOR", "AGAINST", "FOR"));
    votes.put("voteReasonEmploymentService", "Skäl " + WORD);
    submit(CHAIR, caseNumber, votes).mustBeAccepted();
    assertThat(submit(CHAIR, caseNumber, IntakeOverRest.decision("NOT_ADMITTED", WORD)).status()).isEqualTo(400);
    submit(CHAIR, caseNumber, IntakeOverRest.decision("ADMITTED", WORD)).mustBeAccepted();

    String form = rest.basic(IntakeOverRest.REFERRER)
        .get("/task/" + intake.taskOf(IntakeOverRest.REFERRER, caseNumber) + "/form-variables").mustBeAccepted()
        .json().path("decisionRecord").path("value").asText();
    assertThat(form).contains("Skrivs in", "Parterna röstade öppet.", "Försäkringsutredare Försäkringskassan Lund",
        "Arbetsförmedlingen (Arbetsförmedlare unga Lund): mot, skiljaktig mening antecknad.");
    submit(IntakeOverRest.REFERRER, caseNumber,
        IntakeOverRest.receipt(LocalDate.now(ZoneId.of("Europe/Stockholm")).toString())).mustBeAccepted();
    assertThat(database.sql("SELECT seat || ' ' || caseworker || ' ' || opinion || ' ' || dissents"
            + " FROM casework.intake_decision_part WHERE case_number = ? ORDER BY seat")
        .param(caseNumber).query(String.class).list()).containsExactly("arbetsformedlingen af-lund-unga AGAINST true",
            "forsakringskassan fk-lund-utredare FOR false", "kommun soc-kavlinge FOR false", "region vc-kavlinge FOR false");
  }

  @Test
  void whoIsDisqualifiedHasNoRightsLeft() {
    String caseNumber = intake.reachPositions(WORD);
    String task = intake.taskOf("fk-lund", caseNumber);
    Reply without = intake.submit("fk-lund", task, Map.of("position", "DISQUALIFIED"));
    assertThat(without.status()).isEqualTo(400);
    assertThat(without.body()).contains("disqualificationGround");

    intake.submit("fk-lund", task, Referral.disqualification()).mustBeAccepted();

    for (String address : List.of("/form-variables", "/deployed-form")) {
      Reply old = rest.basic("fk-lund").get("/task/" + task + address);
      assertThat(old.status()).as(address + old).isEqualTo(404);
      assertThat(rest.basic("fk-lund").get("/task/" + intake.taskOf("fk-lund-utredare", caseNumber) + address).status())
          .isEqualTo(403);
    }
    assertThat(intake.submit("fk-lund", task, IntakeOverRest.position("FOR", WORD)).accepted()).isFalse();
    assertThat(database.sql("SELECT ground FROM casework.intake_ask_event WHERE case_number = ? AND kind = 'DISQUALIFIED'")
        .param(caseNumber).query(String.class).single()).isEqualTo("AFFECTED");
  }

  @Test
  void whoIsAwayWhenThePartiesAreAskedIsPassedOverAtOnce() {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    CaseworkerId away = new CaseworkerId("fk-lund");
    assertThat(changes.registerAbsence(away, new AbsenceDetails("fk-lund", "chef-fk-lund", today, today)))
        .isInstanceOf(Answer.Accepted.class);
    String absence = directory.now().absences(away).stream()
        .filter(each -> each.caseworker().equals("fk-lund") && each.canBeEnded()).findFirst().orElseThrow().id();
    try {
      String caseNumber = intake.reachPositions(WORD);

      assertThat(intake.tasksOf("fk-lund", caseNumber)).isEmpty();
      answer(caseNumber, "fk-lund-utredare", "FOR");
      assertThat(database.sql("SELECT kind FROM casework.intake_ask_event WHERE case_number = ? AND seat = 'forsakringskassan'"
              + " ORDER BY id")
          .param(caseNumber).query(String.class).list()).containsExactly("ABSENT", "ASKED");
    } finally {
      assertThat(changes.endAbsence(away, absence)).isInstanceOf(Answer.Accepted.class);
    }
  }

  @Test
  void whatIsRecordedCanOnlyBeAddedTo() {
    String caseNumber = intake.reachPositions(WORD);
    assertThat(intake.tasksOf("fk-lund", caseNumber)).hasSize(1);

    for (String rewriting : List.of("UPDATE casework.intake_ask_event SET seat = 'x' WHERE case_number = ?",
        "DELETE FROM casework.intake_ask_event WHERE case_number = ?")) {
      assertThatThrownBy(() -> database.sql(rewriting).param(caseNumber).update())
          .hasMessageContaining("only added");
    }
  }

  private void answer(String caseNumber, String user, String position) {
    submit(user, caseNumber, IntakeOverRest.position(position, WORD)).mustBeAccepted();
  }

  private Reply submit(String user, String caseNumber, Map<String, Object> answers) {
    return intake.submit(user, intake.taskOf(user, caseNumber), answers);
  }
}
