package se.gemensamingang.intake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.Work;
import se.gemensamingang.workflow.RequestRefused;

/**
 * A decision that began under the model from before quorum and deputies ends under that model: every party answers, then
 * the chair decides. Nothing strands when the new model is deployed in the middle.
 */
@ProgramTest
class OpenInstancesOfBeforeTest {

  private static final String POSITION = "userTask_givePosition";
  private static final String DECIDE = "userTask_decideIntake";
  private static final String FILE = "intake-decision.bpmn";

  @Autowired private ProcessEngine engine;
  @Autowired private Work work;
  @Autowired private JdbcClient database;

  @Test
  void endAsTheyBegan() {
    String caseNumber = begunUnderTheModelOfBefore();
    assertThat(work.openTasks(caseNumber)).extracting(Task::getAssignee)
        .containsExactlyInAnyOrderElementsOf(Referral.REPRESENTATIVES);
    work.submit("fk-lund", caseNumber, POSITION, Referral.position("AGAINST"));

    deploy(newModel());

    for (String member : List.of("soc-kavlinge", "vc-kavlinge", "af-lund-unga")) {
      work.submit(member, caseNumber, POSITION, Referral.position("FOR"));
    }
    assertThat(work.form(Referral.CHAIR, caseNumber, DECIDE)).containsEntry("preparedDecision", "Inget är förberett: 3 för och 1 mot.");
    work.submit(Referral.CHAIR, caseNumber, DECIDE, Referral.admission());
    assertThat(work.form(Referral.REFERRER, caseNumber, "userTask_tellOutcome")).containsEntry("outcomeText", "Skrivs in");
    assertThat(database.sql("SELECT seat FROM casework.intake_decision_part WHERE case_number = ? AND dissents")
        .param(caseNumber).query(String.class).list()).containsExactly("forsakringskassan");
  }

  @Test
  void sayWhatToDoWhereADeputyCannotBeAsked() {
    String caseNumber = begunUnderTheModelOfBefore();
    deploy(newModel());

    assertThatThrownBy(() -> work.submit("fk-lund", caseNumber, POSITION, Referral.disqualification()))
        .isInstanceOfSatisfying(RequestRefused.class, refused -> assertThat(refused.reasons().get(0).reason())
            .contains("Be administratören låta din ersättare ta över platsen"));
    assertThat(work.taskOf("fk-lund", caseNumber, POSITION)).isNotNull();
  }

  private String begunUnderTheModelOfBefore() {
    deploy(modelOfBefore());
    try {
      String started = work.startCase(Referral.REFERRER, "kavlinge").getId();
      String caseNumber = engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(started)
          .singleResult().getBusinessKey();
      work.submit(Referral.REFERRER, caseNumber, "userTask_registerReferral", Referral.registration());
      return caseNumber;
    } catch (RuntimeException failed) {
      deploy(newModel());
      throw failed;
    }
  }

  private void deploy(byte[] model) {
    engine.getRepositoryService().createDeployment().addInputStream(FILE, new ByteArrayInputStream(model)).deploy();
  }

  private static byte[] newModel() {
    try {
      return Files.readAllBytes(Path.of("bpmn/intake/" + FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] modelOfBefore() {
    try (InputStream file = OpenInstancesOfBeforeTest.class.getResourceAsStream("/models/intake-decision-waiting-for-all.bpmn")) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
