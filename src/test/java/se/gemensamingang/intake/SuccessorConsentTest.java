package se.gemensamingang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.casefile.CaseTeam;
import se.gemensamingang.consent.ConsentId;
import se.gemensamingang.consent.RecordingConsent;
import se.gemensamingang.directory.CaseworkerDetails;
import se.gemensamingang.directory.DirectoryChanges;
import se.gemensamingang.fixtures.IntakeOverRest;
import se.gemensamingang.fixtures.PageVisitor;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Rest;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** Who takes over from a member of the group reads the referral only where the participant chose so, and once told who. */
@ProgramTest
class SuccessorConsentTest {

  private static final String WORD = "Fjällsippa";
  private static final CaseworkerId REFERRER = new CaseworkerId(IntakeOverRest.REFERRER);
  private static final CaseworkerId SUCCESSOR = new CaseworkerId("fk-som-tar-over");

  @Autowired private CaseTeam team;
  @Autowired private DirectoryChanges changes;
  @Autowired private RecordingConsent consents;
  @Autowired private JdbcClient database;
  @LocalServerPort private int port;

  private IntakeOverRest intake;

  @BeforeEach
  void meetTheProgram() {
    intake = new IntakeOverRest(Rest.at(URI.create("http://localhost:" + port)));
    changes.addCaseworker(new CaseworkerId("admin"), new CaseworkerDetails(SUCCESSOR.value(), "Försäkringsutredare",
        "fk-lund-samverkan", List.of("caseworker")));
  }

  @Test
  void successorReadsOnceTheParticipantIsToldTheNameAndNotBefore() {
    CaseNumber caseNumber = referred(Map.of("successors", true));
    takeOver(caseNumber);
    assertThat(seenBySuccessor(caseNumber)).doesNotContain(WORD);

    assertThat(tell(caseNumber)).isNotEmpty().allSatisfy(answer -> assertThat(answer).isInstanceOf(Answer.Accepted.class));

    assertThat(seenBySuccessor(caseNumber)).contains("Egna ord " + WORD, "Testperson " + WORD);
  }

  @Test
  void successorReadsNothingWhereTheQuestionIsLeftUnanswered() {
    nobodyButTheNamedReads(referred(Map.of()));
  }

  @Test
  void successorReadsNothingWhereTheParticipantSaidNo() {
    nobodyButTheNamedReads(referred(Map.of("successors", false)));
  }

  private void nobodyButTheNamedReads(CaseNumber caseNumber) {
    takeOver(caseNumber);

    assertThat(tell(caseNumber)).isNotEmpty().allSatisfy(answer -> assertThat(answer).isInstanceOf(Answer.Refused.class));

    assertThat(seenBySuccessor(caseNumber)).doesNotContain(WORD);
    assertThat(seenBy("fk-lund", caseNumber)).contains("Egna ord " + WORD);
  }

  @Test
  void wrongAnswerIsRefusedAtItsField() {
    String begun = intake.begun();
    Map<String, Object> registration = IntakeOverRest.registration(WORD);
    registration.put("successors", "kanske");

    Rest.Reply reply = intake.submit(IntakeOverRest.REFERRER, intake.taskOf(IntakeOverRest.REFERRER, begun), registration);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body()).contains("successors");
  }

  private CaseNumber referred(Map<String, Object> choice) {
    String begun = intake.begun();
    Map<String, Object> registration = IntakeOverRest.registration(WORD);
    registration.putAll(choice);
    intake.submit(IntakeOverRest.REFERRER, intake.taskOf(IntakeOverRest.REFERRER, begun), registration).mustBeAccepted();
    return new CaseNumber(begun);
  }

  private void takeOver(CaseNumber caseNumber) {
    team.join(caseNumber, SUCCESSOR, REFERRER);
  }

  /** Tells the participant the successor's name for every consent that Försäkringskassan reads by. */
  private List<Answer<CaseworkerId>> tell(CaseNumber caseNumber) {
    return database.sql("""
            SELECT consent FROM casework.consent_event
            WHERE case_number = ? AND kind = 'RECORDED' AND receiving_unit = 'forsakringskassan'""")
        .param(caseNumber.value()).query(UUID.class).list().stream()
        .map(consent -> consents.successorTold(new ConsentId(consent), SUCCESSOR, REFERRER)).toList();
  }

  private String seenBySuccessor(CaseNumber caseNumber) {
    return seenBy(SUCCESSOR.value(), caseNumber);
  }

  private String seenBy(String user, CaseNumber caseNumber) {
    return PageVisitor.signedIn(port, user, "tasklist").page("/arenden/" + caseNumber).text();
  }
}
