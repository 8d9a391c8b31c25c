package se.gemensamingang.workflow.opentask;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.gemensamingang.directory.AbsenceDetails;
import se.gemensamingang.directory.CaseworkerDetails;
import se.gemensamingang.directory.DirectoryChanges;
import se.gemensamingang.directory.DirectoryOverview;
import se.gemensamingang.directory.HandingOver;
import se.gemensamingang.fixtures.PageVisitor;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.Rest;
import se.gemensamingang.fixtures.Work;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** Nothing waits for somebody absent that a substitute may do, and no substitute gets more to read by it. */
@ProgramTest
class StepsDuringAbsenceTest {

  private static final CaseworkerId ADMINISTRATOR = new CaseworkerId("admin");
  /** Is also asked for the unit's party in the intake group, so that consents for the intake open to this one as well. */
  private static final CaseworkerId SUBSTITUTE = new CaseworkerId("ame-kavlinge");
  private static final String HEAD = "chef-kaa-kavlinge";
  private static final String REGISTER = "userTask_registerReferral";
  private static final String POSITION = "userTask_givePosition";

  @Autowired private StepsDuringAbsence steps;
  @Autowired private DirectoryChanges changes;
  @Autowired private DirectoryOverview directory;
  @Autowired private HandingOver handingOver;
  @Autowired private Work work;
  @LocalServerPort private int port;

  private CaseworkerId absent;
  private String name;
  private CaseNumber caseNumber;

  @BeforeEach
  void somebodyHasBegunAReferral() {
    String own = UUID.randomUUID().toString().substring(0, 8);
    absent = new CaseworkerId("kaa-" + own);
    name = "KAA-handläggare " + own;
    accepted(changes.addCaseworker(ADMINISTRATOR,
        new CaseworkerDetails(absent.value(), name, "kavlinge-kaa", List.of("caseworker"))));
    caseNumber = new CaseNumber(work.startCase(absent.value(), "kavlinge").getBusinessKey());
  }

  @AfterEach
  void everybodyIsBack() {
    endAbsence();
    if (handingOver.inWords(absent).isPresent()) {
      accepted(handingOver.handOver(ADMINISTRATOR, absent, SUBSTITUTE));
    }
    changes.setActive(ADMINISTRATOR, directory.now().revision(), absent.value(), false);
  }

  @Test
  void aStepGoesToTheSubstituteAndLeavesNoRightBehind() {
    String task = step().getId();

    isAbsentFromToday();

    assertThat(step().getAssignee()).isEqualTo(SUBSTITUTE.value());
    assertThat(answerTo(absent, "/task/" + task + "/form-variables")).isEqualTo(403);
    assertThat(answerTo(SUBSTITUTE, "/task/" + task + "/form-variables")).isEqualTo(200);
    PageVisitor substitute = PageVisitor.signedIn(port, SUBSTITUTE.value(), "tasklist");
    assertThat(substitute.page("/arenden/" + caseNumber).text()).contains("Registrera remiss");
    assertThat(substitute.page("/arenden?show=waiting&sort=-number").text())
        .contains(caseNumber.value(), "Inte registrerad", "Registrera remiss (som vikarie för " + name + ")");
    assertThat(absencesSeenBy(HEAD)).contains("1 steg hos vikarien");
  }

  @Test
  void whatIsNotDoneComesBackWhenTheAbsenceIsOver() {
    isAbsentFromToday();

    endAbsence();
    steps.follow();

    assertThat(step().getAssignee()).isEqualTo(absent.value());
    assertThat(answerTo(SUBSTITUTE, "/task/" + step().getId() + "/form-variables")).isEqualTo(403);
  }

  @Test
  void theSubstituteDoesTheStepAndTheAbsentStaysResponsible() {
    isAbsentFromToday();

    work.submit(SUBSTITUTE.value(), caseNumber.value(), REGISTER, Referral.registration());

    assertThat(work.openTasks(caseNumber.value())).extracting(Task::getOwner).containsOnly(absent.value());
  }

  @Test
  void aStepStaysWhereNoConsentLetsTheSubstituteReadWhatItNeeds() {
    work.submit(absent.value(), caseNumber.value(), REGISTER, Referral.registration());
    Referral.REPRESENTATIVES.forEach(each ->
        work.submit(each, caseNumber.value(), POSITION, Referral.position("FOR")));
    work.submit(Referral.CHAIR, caseNumber.value(), "userTask_decideIntake", Referral.admission());

    isAbsentFromToday(new CaseworkerId(Referral.REFERRER));

    assertThat(step().getAssignee()).isEqualTo(absent.value());
    assertThat(absencesSeenBy(HEAD)).contains("1 steg ligger kvar: samtycke saknas", caseNumber.value(),
        "Berätta för deltagaren");
    assertThat(absencesSeenBy("chef-soc-kavlinge")).doesNotContain(caseNumber.value());
  }

  @Test
  void whoLeavesDuringAnAbsenceLeavesAlsoWhatTheSubstituteHas() {
    isAbsentFromToday();

    assertThat(handingOver.inWords(absent)).contains("arbetar i 1 ärende och har 1 öppet steg");
    accepted(handingOver.handOver(ADMINISTRATOR, absent, new CaseworkerId(Referral.REFERRER)));
    steps.follow();

    assertThat(step().getAssignee()).isEqualTo(Referral.REFERRER);
  }

  private void isAbsentFromToday() {
    isAbsentFromToday(SUBSTITUTE);
  }

  private void isAbsentFromToday(CaseworkerId substitute) {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    accepted(changes.registerAbsence(ADMINISTRATOR,
        new AbsenceDetails(absent.value(), substitute.value(), today, today.plusDays(7))));
    steps.follow();
  }

  private void endAbsence() {
    directory.now().absences(ADMINISTRATOR).stream()
        .filter(each -> each.caseworker().equals(absent.value()) && each.canBeEnded())
        .forEach(each -> accepted(changes.endAbsence(ADMINISTRATOR, each.id())));
  }

  private Task step() {
    List<Task> open = work.openTasks(caseNumber.value());
    assertThat(open).hasSize(1);
    return open.get(0);
  }

  private int answerTo(CaseworkerId caseworker, String address) {
    return Rest.at(URI.create("http://localhost:" + port)).basic(caseworker.value()).get(address).status();
  }

  private String absencesSeenBy(String head) {
    return PageVisitor.signedIn(port, head, "tasklist").page("/franvaro").text();
  }

  private static void accepted(Answer<?> answer) {
    assertThat(answer).isInstanceOf(Answer.Accepted.class);
  }
}
