package se.gemensamingang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.fixtures.IntakeOverRest;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.Rest;
import se.gemensamingang.fixtures.TestPersons;

/** The ways to the group, from outside: without consent, newly arrived, from a municipality without a labour-market unit. */
@ProgramTest
class WaysInOverRestTest {

  private static final String WORD = "ord";
  private static final String COORDINATOR = "samordnare";
  private static final List<String> GROUP_OF_LOMMA = List.of("soc-lomma", "vc-lomma", "af-lund-unga", "fk-lund");

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;

  private Rest rest;
  private IntakeOverRest intake;

  @BeforeEach
  void callIn() {
    rest = Rest.at(URI.create("http://localhost:" + port));
    intake = new IntakeOverRest(rest);
  }

  @Test
  void withoutConsentTheGroupAdvisesAndNobodyIsNamed() {
    String caseNumber = intake.begun();
    submit(IntakeOverRest.REFERRER, caseNumber, Map.of("errand", "UNNAMED"));
    Map<String, Object> withName = new LinkedHashMap<>(Referral.unnamedQuestion());
    withName.put("name", "Testperson");
    assertThat(intake.submit(IntakeOverRest.REFERRER, intake.taskOf(IntakeOverRest.REFERRER, caseNumber), withName).status())
        .isEqualTo(400);
    submit(IntakeOverRest.REFERRER, caseNumber, Referral.unnamedQuestion());

    assertThat(form(IntakeOverRest.CHAIR, caseNumber)).contains("Hur når vi någon som inte öppnar dörren?", "Kvinna");
    assertThat(intake.tasksOf("vc-kavlinge", caseNumber)).as("nobody takes a position").isEmpty();
    submit(IntakeOverRest.CHAIR, caseNumber, Map.of("advice", "Skriv ett brev."));
    assertThat(form(IntakeOverRest.REFERRER, caseNumber)).contains("Skriv ett brev.");
    submit(IntakeOverRest.REFERRER, caseNumber, Map.of());

    assertThat(database.sql("SELECT close_reason FROM casework.case_record WHERE case_number = ?").param(caseNumber)
        .query(String.class).single()).isEqualTo("ADVICE_GIVEN");
    assertThat(database.sql("SELECT count(*) FROM casework.consent_event WHERE case_number = ?").param(caseNumber)
        .query(Integer.class).single()).isZero();
    assertThat(readers(caseNumber)).as("who has read the question and the advice").containsExactlyInAnyOrder(
        IntakeOverRest.CHAIR + " give-advice unnamed", IntakeOverRest.REFERRER + " receive-advice unnamed");
  }

  @Test
  void somebodyNewlyArrivedWithACoordinationNumberIsSentBackSuppliedAndDecidedOn() {
    Map<String, Object> referral = new LinkedHashMap<>(IntakeOverRest.registration(WORD));
    referral.put("numberKind", "COORDINATION_NUMBER");
    referral.put("personalNumber", TestPersons.coordinationNumber());
    referral.put("numberCertainty", "PROBABLE");
    referral.put("targetGroup", "NEWLY_ARRIVED");
    referral.put("incomeSource", "ESTABLISHMENT_BENEFIT");
    referral.put("cameBy", "SELF");
    String caseNumber = intake.begun();
    submit(IntakeOverRest.REFERRER, caseNumber, referral);

    assertThat(form(COORDINATOR, caseNumber)).contains("Behövs tolk?", "Språk").doesNotContain(WORD, "Testperson");
    assertThat(rest.basic(COORDINATOR).get("/task/" + intake.taskOf(COORDINATOR, caseNumber) + "/form-variables")
        .mustBeAccepted().body()).doesNotContain("Situationen " + WORD);
    submit(COORDINATOR, caseNumber, Map.of("completenessAnswer", "SENT_BACK", "sentBackQuestion", "Vilket språk?"));
    assertThat(form(IntakeOverRest.REFERRER, caseNumber)).contains("Vilket språk?", "ESTABLISHMENT_BENEFIT");
    submit(IntakeOverRest.REFERRER, caseNumber, Map.of("situation", "Situationen " + WORD, "incomeSource",
        "ESTABLISHMENT_BENEFIT", "language", "ti", "interpreter", "LANGUAGE"));

    decide(caseNumber, IntakeOverRest.REPRESENTATIVES, IntakeOverRest.CHAIR);
    assertThat(form(IntakeOverRest.REFERRER, caseNumber)).contains("Skrivs in");
  }

  @Test
  void aMunicipalityWithoutALabourMarketUnitDecidesWithItsOwnGroup() {
    String caseNumber = rest.basic("kaa-lomma").post("/process-definition/key/case/submit-form",
        IntakeOverRest.body(Map.of("municipality", "lomma"))).mustBeAccepted().json().get("businessKey").asText();
    Map<String, Object> referral = new LinkedHashMap<>(IntakeOverRest.registration(WORD));
    referral.put("targetGroup", "ADULTS");
    referral.put("cameBy", "RELATIVE");
    submit("kaa-lomma", caseNumber, referral);
    decide(caseNumber, GROUP_OF_LOMMA, "soc-lomma");
    submit("kaa-lomma", caseNumber, IntakeOverRest.receipt(LocalDate.now(ZoneId.of("Europe/Stockholm")).toString()));

    List.of("chef-soc-lomma", "chef-vc-lomma", "chef-af-lund-rehab", "chef-fk-lund")
        .forEach(head -> submit(head, caseNumber, Map.of()));
    assertThat(intake.tasksOf("kaa-lomma", caseNumber)).as("the planning is prepared").hasSize(1);
  }

  private void decide(String caseNumber, List<String> group, String chair) {
    group.forEach(member -> submit(member, caseNumber, IntakeOverRest.position("FOR", WORD)));
    submit(chair, caseNumber, IntakeOverRest.decision("ADMITTED", WORD));
  }

  private void submit(String user, String caseNumber, Map<String, Object> answers) {
    intake.submit(user, intake.taskOf(user, caseNumber), answers).mustBeAccepted();
  }

  private String form(String user, String caseNumber) {
    return rest.basic(user).get("/task/" + intake.taskOf(user, caseNumber) + "/form-variables").mustBeAccepted().body();
  }

  private List<String> readers(String caseNumber) {
    return database.sql("""
            SELECT DISTINCT reader || ' ' || step || ' ' || ground FROM casework.access_log WHERE case_number = ?""")
        .param(caseNumber).query(String.class).list();
  }
}
