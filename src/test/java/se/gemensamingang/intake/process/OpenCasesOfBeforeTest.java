package se.gemensamingang.intake.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.Work;

/** A case that began when "Ta emot beslutet" was the last step is not left there when a decision needs to be followed. */
@ProgramTest
class OpenCasesOfBeforeTest {

  private static final String FILE = "case.bpmn";
  private static final Path NOW = Path.of("bpmn/case/case.bpmn");
  private static final Path BEFORE = Path.of("src/test/resources/models/case-ending-with-the-receipt.bpmn");
  private static final Path UNCHECKED = Path.of("src/test/resources/models/case-with-unchecked-referrals.bpmn");
  private static final String REGISTER = "userTask_registerReferral";

  @Autowired private ProcessEngine engine;
  @Autowired private Work work;
  @Autowired private CasesFollowTheirOutcome casesFollowTheirOutcome;

  @BeforeEach
  void theModelOfBeforeIsInForce() {
    deploy(BEFORE);
  }

  @AfterEach
  void theModelOfNowIsInForce() {
    deploy(NOW);
  }

  @Test
  void beforeAndInTheGroupItIsBroughtOverAndFollowed() {
    String registering = started();
    Task before = work.taskOf(Referral.REFERRER, registering, REGISTER);
    String deciding = started();
    work.submit(Referral.REFERRER, deciding, REGISTER, Referral.registration());

    deploy(NOW);
    start();

    assertThat(work.taskOf(Referral.REFERRER, registering, REGISTER)).satisfies(after -> {
      assertThat(after.getId()).isEqualTo(before.getId());
      assertThat(after.getDueDate()).isEqualTo(before.getDueDate());
    });
    work.submit(Referral.REFERRER, registering, REGISTER, Referral.registration());
    for (String caseNumber : new String[] {registering, deciding}) {
      decide(caseNumber);
      assertThat(work.taskOf(Referral.REFERRER, caseNumber, "userTask_tellOutcome")).isNotNull();
    }
  }

  @Test
  void whereOnlyTheReceiptIsLeftItEndsAsItAlwaysHas() {
    String caseNumber = started();
    work.submit(Referral.REFERRER, caseNumber, REGISTER, Referral.registration());
    decide(caseNumber);
    ProcessInstance instance = engine.getRuntimeService().createProcessInstanceQuery()
        .processInstanceBusinessKey(caseNumber).processDefinitionKey("case").singleResult();

    deploy(NOW);
    start();

    work.submit(Referral.REFERRER, caseNumber, "userTask_receiveDecision",
        Map.of("toldOn", LocalDate.now(ZoneId.of("Europe/Stockholm")).toString()));
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance.getId()).count()).isZero();
  }

  @Test
  void fromBeforeReferralsWereCheckedItGoesOnWhereItStoodWithEveryWayThatIsThereNow() {
    deploy(UNCHECKED);
    String registering = started();
    String deciding = started();
    work.submit(Referral.REFERRER, deciding, REGISTER, Referral.registration());
    String followed = started();
    work.submit(Referral.REFERRER, followed, REGISTER, Referral.registration());
    decide(followed);

    deploy(NOW);
    start();

    work.submit(Referral.REFERRER, registering, REGISTER, Map.of("errand", "UNNAMED"));
    assertThat(work.taskOf(Referral.REFERRER, registering, "userTask_askUnnamed")).isNotNull();
    decide(deciding);
    assertThat(work.taskOf(Referral.REFERRER, deciding, "userTask_tellOutcome")).isNotNull();
    assertThat(work.taskOf(Referral.REFERRER, followed, "userTask_tellOutcome")).isNotNull();
    assertThat(versionsOf(registering, deciding, followed)).as("one model").hasSize(1);
  }

  private Set<String> versionsOf(String... caseNumbers) {
    return Stream.of(caseNumbers).map(each -> engine.getRuntimeService().createProcessInstanceQuery()
        .processInstanceBusinessKey(each).processDefinitionKey("case").singleResult().getProcessDefinitionId())
        .collect(Collectors.toSet());
  }

  private void start() {
    casesFollowTheirOutcome.run(new DefaultApplicationArguments());
  }

  private String started() {
    return work.startCase(Referral.REFERRER, "kavlinge").getBusinessKey();
  }

  private void decide(String caseNumber) {
    Referral.REPRESENTATIVES.forEach(member ->
        work.submit(member, caseNumber, "userTask_givePosition", Referral.position("FOR")));
    work.submit(Referral.CHAIR, caseNumber, "userTask_decideIntake", Referral.admission());
  }

  private void deploy(Path model) {
    try {
      engine.getRepositoryService().createDeployment().addString(FILE, Files.readString(model)).deploy();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
