package se.gemensamingang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.gemensamingang.fixtures.IntakeOverRest;
import se.gemensamingang.fixtures.PageVisitor;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Rest;
import se.gemensamingang.fixtures.SmallPlatform;
import se.gemensamingang.fixtures.TestPersons;

/** Decisions with their outcomes, from outside, with a platform that has room for one. */
@ProgramTest
class OutcomesOverRestTest {

  private static final String WORD = "ord";
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));
  private static final List<String> HEADS = List.of("chef-soc-kavlinge", "chef-vc-kavlinge", "chef-af-lund-unga", "chef-fk-lund");

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;

  private Rest rest;
  private IntakeOverRest intake;

  @DynamicPropertySource
  static void roomForOne(DynamicPropertyRegistry properties) {
    properties.add("gemensamingang.directory.file", SmallPlatform::directory);
  }

  @BeforeEach
  void callIn() {
    rest = Rest.at(URI.create("http://localhost:" + port));
    intake = new IntakeOverRest(rest);
  }

  @Test
  void whoIsTwentyFiveTodayIsNotAdmittedToPeakAndIsTakenUpByANamedReceiver() {
    String caseNumber = reachDecision(bornYearsAgo(25), "FOR");
    Rest.Reply refused = submit(IntakeOverRest.CHAIR, caseNumber, IntakeOverRest.decision("ADMITTED", WORD));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("inte har fyllt 25").contains("outcome");

    String second = reachDecision(bornYearsAgo(25), "AGAINST");
    Map<String, Object> no = new LinkedHashMap<>(IntakeOverRest.decision("NOT_ADMITTED", WORD));
    no.put("receivingUnit", "kavlinge-ame");
    submit(IntakeOverRest.CHAIR, second, no).mustBeAccepted();
    submit(IntakeOverRest.REFERRER, second, IntakeOverRest.receipt(TODAY.toString())).mustBeAccepted();
    assertThat(responsible(second)).containsExactly(IntakeOverRest.REFERRER);
    submit("ame-kavlinge", second,
        Map.of("recommendationAnswer", "TAKEN_UP", "heldOn", TODAY.toString())).mustBeAccepted();
    assertThat(responsible(second)).isEmpty();
    assertThat(reasonOf(second)).isEqualTo("NOT_ADMITTED");
  }

  @Test
  void whoWaitsIsAskedAgainAndLetInWhenASeatIsFree() {
    String first = reachDecision(bornYearsAgo(24), "FOR");
    submit(IntakeOverRest.CHAIR, first, IntakeOverRest.decision("ADMITTED", WORD)).mustBeAccepted();
    String waiting = reachDecision(bornYearsAgo(20), "FOR");
    assertThat(submit(IntakeOverRest.CHAIR, waiting, IntakeOverRest.decision("ADMITTED", WORD)).status()).isEqualTo(400);
    submit(IntakeOverRest.CHAIR, waiting, IntakeOverRest.decision("WAITLISTED", WORD)).mustBeAccepted();
    submit(IntakeOverRest.REFERRER, waiting, IntakeOverRest.receipt(TODAY.toString())).mustBeAccepted();
    for (int time = 0; time < 2; time++) {
      submit(IntakeOverRest.REFERRER, waiting,
          Map.of("waitAnswer", "STILL_WANTS", "askedOn", TODAY.toString())).mustBeAccepted();
    }

    submit(IntakeOverRest.REFERRER, first, IntakeOverRest.receipt(TODAY.toString())).mustBeAccepted();
    HEADS.forEach(head -> submit(head, first, Map.of()).mustBeAccepted());
    submit(IntakeOverRest.REFERRER, first, Map.of("planningStep", "ENDED", "planningNote", WORD)).mustBeAccepted();

    submit(IntakeOverRest.REFERRER, waiting, IntakeOverRest.receipt(TODAY.toString())).mustBeAccepted();
    HEADS.forEach(head -> submit(head, waiting, Map.of()).mustBeAccepted());
    submit(IntakeOverRest.REFERRER, waiting, Map.of("planningStep", "ENDED", "planningNote", WORD)).mustBeAccepted();
    assertThat(database.sql("SELECT kind FROM casework.intake_place_event WHERE case_number = ? ORDER BY id").param(waiting)
        .query(String.class).list()).containsExactly("QUEUED", "SEATED", "LEFT");
  }

  @Test
  void theLetterIsATaggedPdfInSwedishThatSaysWhatWasDecidedAndNoPositionOfAnyParty() throws Exception {
    String caseNumber = reachDecision(TestPersons.number(), "AGAINST");
    submit(IntakeOverRest.CHAIR, caseNumber, IntakeOverRest.decision("NOT_ADMITTED", WORD)).mustBeAccepted();

    assertThat(PageVisitor.signedIn(port, IntakeOverRest.REFERRER, "tasklist").page("/arenden/" + caseNumber)
        .select("a[href$=/brev]").text()).isEqualTo("Brev till deltagaren (PDF)");
    HttpResponse<byte[]> letter = letter(IntakeOverRest.REFERRER, caseNumber);

    assertThat(letter.statusCode()).isEqualTo(200);
    assertThat(letter.headers().firstValue("Content-Disposition")).get().asString()
        .contains("brev-till-deltagaren.pdf").doesNotContain("Testperson");
    assertThat(letter.headers().firstValue("Cache-Control")).get().asString().contains("no-store");
    try (PDDocument pdf = Loader.loadPDF(letter.body())) {
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ")).contains("Testperson ord",
              "Du skrivs inte in, men någon annan tar vid", "Rekommendation ord", "Kävlinge kommunala aktivitetsansvar",
              "Din kontakt är KAA-handläggare Kävlinge", "säga nej")
          .doesNotContain("Skäl ord", "Grund ord", "Avstyrker", "Arbetsförmedlingen", "Försäkringskassan");
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
      assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith("sv");
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Besked från inskrivningsgruppen");
    }
    assertThat(database.sql("SELECT count(*) FROM casework.access_log WHERE case_number = ? AND step = 'decision-letter'")
        .param(caseNumber).query(Integer.class).single()).isPositive();
    assertThat(letter("vc-lomma", caseNumber).statusCode()).isEqualTo(404);
  }

  @Test
  void whoIsProtectedGetsNoLetterAndOthersMeetAnAlias() {
    Map<String, Object> registration = registration(TestPersons.number(), false);
    registration.put("protection", "PROTECTED_REGISTRATION");
    String caseNumber = reachDecision(registration, "FOR");
    submit(IntakeOverRest.CHAIR, caseNumber, IntakeOverRest.decision("ADMITTED", WORD)).mustBeAccepted();

    Rest.Reply refused = submit(IntakeOverRest.REFERRER, caseNumber, Map.of("letterWanted", "YES", "toldOn", TODAY.toString()));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("skyddade personuppgifter").doesNotContain("Testperson");
    assertThat(letter(IntakeOverRest.REFERRER, caseNumber).statusCode()).isEqualTo(404);
    submit(IntakeOverRest.REFERRER, caseNumber, IntakeOverRest.receipt(TODAY.toString())).mustBeAccepted();
    HEADS.forEach(head -> {
      assertThat(rest.basic(head).get("/task/" + intake.taskOf(head, caseNumber) + "/form-variables").mustBeAccepted().body())
          .doesNotContain("Testperson");
      submit(head, caseNumber, Map.of()).mustBeAccepted();
    });
  }

  private String reachDecision(String personalNumber, String position) {
    return reachDecision(registration(personalNumber, true), position);
  }

  private String reachDecision(Map<String, Object> registration, String position) {
    String caseNumber = intake.begun();
    submit(IntakeOverRest.REFERRER, caseNumber, registration).mustBeAccepted();
    IntakeOverRest.REPRESENTATIVES.forEach(member ->
        submit(member, caseNumber, IntakeOverRest.position(position, WORD)).mustBeAccepted());
    return caseNumber;
  }

  private static Map<String, Object> registration(String personalNumber, boolean toPeak) {
    Map<String, Object> registration = IntakeOverRest.registration(WORD);
    registration.put("personalNumber", personalNumber);
    if (toPeak) {
      registration.put("platform", "peak");
    }
    return registration;
  }

  private static String bornYearsAgo(int years) {
    return TestPersons.withCheckDigit(TODAY.minusYears(years).toString().replace("-", "") + "981");
  }

  private Rest.Reply submit(String user, String caseNumber, Map<String, Object> answers) {
    return intake.submit(user, intake.taskOf(user, caseNumber), answers);
  }

  private List<String> responsible(String caseNumber) {
    return database.sql("SELECT caseworker FROM casework.responsibility WHERE case_number = ? AND until IS NULL")
        .param(caseNumber).query(String.class).list();
  }

  private String reasonOf(String caseNumber) {
    return database.sql("SELECT close_reason FROM casework.case_record WHERE case_number = ?").param(caseNumber)
        .query(String.class).single();
  }

  private HttpResponse<byte[]> letter(String user, String caseNumber) {
    return PageVisitor.signedIn(port, user, "tasklist").document("/arenden/" + caseNumber + "/brev");
  }
}
