package se.gemensamingang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.consent.ConsentId;
import se.gemensamingang.consent.RecordingConsent;
import se.gemensamingang.fixtures.PageVisitor;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.TestPersons;
import se.gemensamingang.fixtures.Work;
import se.gemensamingang.shared.CaseworkerId;

/** Who applies again meets a group that knows what it has said before, as far as the participant lets it. */
@ProgramTest
class EarlierFeedbackTest {

  private static final String POSITION = "userTask_givePosition";
  private static final String GROUNDS = "Gruppen ville se en annan väg först.";
  private static final String RECOMMENDATION = "Prova att träffa vården.";

  @Autowired private Work work;
  @Autowired private RuntimeService runtime;
  @Autowired private ManagementService management;
  @Autowired private RecordingConsent consents;
  @Autowired private JdbcClient database;

  @LocalServerPort private int port;

  private String number;
  private String first;

  @BeforeEach
  void somebodyIsNotAdmitted() {
    number = TestPersons.number();
    first = referred(number);
    Referral.REPRESENTATIVES.forEach(member -> work.submit(member, first, POSITION, Referral.position("AGAINST")));
    work.submit(Referral.CHAIR, first, "userTask_decideIntake", Map.of("outcome", "NOT_ADMITTED", "decisionGrounds", GROUNDS,
        "recommendation", RECOMMENDATION, "receivingUnit", "kavlinge-ame"));
    String today = LocalDate.now(ZoneId.of("Europe/Stockholm")).toString();
    work.submit(Referral.REFERRER, first, "userTask_tellOutcome", Map.of("letterWanted", "NO", "toldOn", today));
    work.submit("ame-kavlinge", first, "userTask_takeUpRecommendation",
        Map.of("recommendationAnswer", "TAKEN_UP", "heldOn", today));
  }

  @Test
  void theGroupReadsItAtANewApplicationOnceTheParticipantHasSaidThatTheTwoAreOne() {
    String second = referred(number);
    assertThat(earlier("fk-lund", second)).as("before anybody has asked the participant").isNull();

    join();

    assertThat(earlier("fk-lund", second)).contains(": Skrivs inte in", "Gruppens skäl: " + GROUNDS,
        "Rekommendation: " + RECOMMENDATION);
    assertThat(database.sql("""
            SELECT count(*) FROM casework.access_log WHERE case_number = ? AND reader = 'fk-lund' AND step = 'give-position'
              AND information_class = 'planning' AND read_at > (SELECT closed_at FROM casework.case_record WHERE case_number = ?)""")
        .params(first, first).query(Integer.class).single()).as("a trace in the earlier case").isPositive();
  }

  @Test
  void whoTakesTheConsentBackClosesItToAllButTheUnitThatWroteIt() {
    String second = referred(number);
    join();
    database.sql("SELECT DISTINCT consent FROM casework.consent_event WHERE case_number = ?").param(second)
        .query(UUID.class).list().forEach(each -> consents.withdraw(new ConsentId(each), new CaseworkerId(Referral.REFERRER)));

    assertThat(earlier("fk-lund", second)).isNull();
    assertThat(earlier(Referral.CHAIR, second)).contains(RECOMMENDATION);
  }

  @Test
  void somebodyElseHasNone() {
    String other = referred(TestPersons.number());

    assertThat(earlier("fk-lund", other)).isNull();
  }

  @Test
  void whoRegistersAgainReadsItOnTheCasePage() {
    String second = referred(number);
    PageVisitor referrer = PageVisitor.signedIn(port, Referral.REFERRER, "tasklist");
    assertThat(referrer.page("/arenden/" + second).select("#earlier")).isEmpty();

    join();

    assertThat(referrer.page("/arenden/" + second).select("[aria-labelledby=earlier]").text())
        .contains("Skrivs inte in", GROUNDS, RECOMMENDATION);
  }

  private String referred(String personalNumber) {
    String caseNumber = work.startCase(Referral.REFERRER, "kavlinge").getBusinessKey();
    work.submit(Referral.REFERRER, caseNumber, "userTask_registerReferral", Referral.registration(personalNumber));
    return caseNumber;
  }

  private void join() {
    String asking = runtime.createProcessInstanceQuery().processInstanceBusinessKey(first)
        .processDefinitionKey("possible-duplicate").singleResult().getId();
    management.executeJob(management.createJobQuery().processInstanceId(asking).singleResult().getId());
    work.submit(Referral.REFERRER, first, "userTask_askToJoin", Map.of("mayBeJoined", "YES", "joiningReason", "Jag vill det."));
  }

  private String earlier(String reader, String caseNumber) {
    return (String) work.form(reader, caseNumber, POSITION).get("earlierFeedback");
  }
}
