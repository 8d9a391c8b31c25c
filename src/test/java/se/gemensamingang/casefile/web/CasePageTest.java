package se.gemensamingang.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.casefile.CaseFile;
import se.gemensamingang.casefile.Writing;
import se.gemensamingang.fixtures.IntakeOverRest;
import se.gemensamingang.fixtures.LogRecord;
import se.gemensamingang.fixtures.PageVisitor;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Rest;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;

/** What the page of a case shows to whom, and what it leaves behind. */
@ProgramTest
class CasePageTest {

  private static final String WORD = "Isflakshoppning";
  private static final String MEMBER = "fk-lund";
  private static final String TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm")).toString();

  @Autowired
  private JdbcClient database;

  @Autowired
  private CaseFile caseFile;

  @LocalServerPort
  private int port;

  private IntakeOverRest intake;
  private String caseNumber;
  private String number;

  @BeforeEach
  void referSomebody() {
    intake = new IntakeOverRest(Rest.at(URI.create("http://localhost:" + port)));
    caseNumber = intake.begun();
    Map<String, Object> registration = IntakeOverRest.registration(WORD);
    number = (String) registration.get("personalNumber");
    intake.submit(IntakeOverRest.REFERRER, intake.taskOf(IntakeOverRest.REFERRER, caseNumber), registration)
        .mustBeAccepted();
  }

  @Test
  void theParticipantsOwnWordsComeFirst() {
    Document page = caseOf(IntakeOverRest.REFERRER);

    assertThat(page.select("main h2").first().text()).isEqualTo("Deltagarens egna ord");
    assertThat(page.select("main blockquote").text()).isEqualTo("Egna ord " + WORD);
    assertThat(page.select("main").text().split("Egna ord " + WORD, -1)).hasSize(2);
  }

  @Test
  void showsWhoItIsAboutWhoIsResponsibleAndWhatWaitsAtWhom() {
    Document page = caseOf(IntakeOverRest.REFERRER);

    assertThat(section(page, "participant")).contains("Namn Testperson " + WORD,
        "Personnummer " + number.substring(0, 8) + "-" + number.substring(8));
    assertThat(section(page, "people")).contains("KAA-handläggare Kävlinge", "Kävlinge kommunala aktivitetsansvar");
    assertThat(page.select("#waiting ~ .table tbody tr")).hasSize(4)
        .allSatisfy(row -> assertThat(row.text()).matches(".*Lämna ställningstagande.*20\\d\\d-\\d\\d-\\d\\d.*"));
    assertThat(section(page, "events")).contains(TODAY + " Ärendet öppnades", TODAY + " Remissen registrerades");
  }

  @Test
  void showsAnswersWithTheirQuestionInWordsAndWhoWroteThem() {
    String social = section(caseOf(MEMBER), "class-social");

    assertThat(social).startsWith("Social situation").contains("Situationen " + WORD, TODAY,
        "Kävlinge kommunala aktivitetsansvar").doesNotContain("situation:");
  }

  @Test
  void showsWhoeverMayNotKnowAProtectedParticipantTheAliasAndAWarning() {
    Map<String, Object> registration = IntakeOverRest.registration(WORD);
    registration.put("protection", "CONFIDENTIALITY_MARKING");
    caseNumber = intake.begun();
    intake.submit(IntakeOverRest.REFERRER, intake.taskOf(IntakeOverRest.REFERRER, caseNumber), registration)
        .mustBeAccepted();
    String hidden = section(caseOf(MEMBER), "participant");
    String known = section(caseOf(IntakeOverRest.REFERRER), "participant");

    assertThat(hidden).contains("Skyddade personuppgifter. Sekretessmarkering.", "Alias Deltagare ")
        .doesNotContain("Testperson", "Personnummer", "Födelseår");
    assertThat(known).contains("Skyddade personuppgifter. Sekretessmarkering.", "Namn Testperson " + WORD);
  }

  @Test
  void tellsThatAPositionIsGivenAndKeepsWhichOneToTheUnitThatGaveIt() {
    intake.submit(MEMBER, intake.taskOf(MEMBER, caseNumber), IntakeOverRest.position("AGAINST", WORD)).mustBeAccepted();
    Document others = caseOf("vc-kavlinge");

    assertThat(section(others, "events")).contains("Ett ställningstagande lämnades");
    assertThat(others.text()).doesNotContain("Avstyrker");
  }

  @Test
  void aLackingConsentLooksTheSameWhetherOrNotThereIsAnythingBehindIt() {
    String empty = section(caseOf(MEMBER), "class-health");
    caseFile.write(new CaseNumber(caseNumber), InformationClass.HEALTH, Map.of("question", "Hemligt " + WORD),
        new Writing(new CaseworkerId("vc-kavlinge"), "register-referral"));
    Document page = caseOf(MEMBER);

    assertThat(empty).contains("Du saknar samtycke för att läsa vad andra enheter har skrivit.");
    assertThat(section(page, "class-health")).isEqualTo(empty);
    assertThat(page.text()).doesNotContain("Hemligt");
  }

  @Test
  void eachViewLeavesOneRowForEachClassThatItShowsAndNoOther() {
    long before = lastRow();
    caseOf(MEMBER);

    assertThat(classesReadSince(before)).containsExactly("background", "identity", "planning", "social");
    assertThat(database.sql("SELECT DISTINCT step FROM casework.access_log WHERE id > ? AND case_number = ?")
        .params(before, caseNumber).query(String.class).single()).isEqualTo("case-page");
  }

  @Test
  void whoDoesNotWorkInTheCaseIsAnsweredAsIfThereWereNone() {
    String refused = refusal("kaa-lomma", "/arenden/" + caseNumber);

    assertThat(refused).isEqualTo(refusal("kaa-lomma", "/arenden/GI-1999-99999"))
        .isEqualTo(refusal("kaa-lomma", "/arenden/nonsense")).contains("Ärendet finns inte, eller så arbetar du inte i det.");
    assertThat(refusal("chef-fk-lund", "/arenden/" + caseNumber)).isEqualTo(refused);
    assertThat(referenceNumberRefusal(caseNumber)).isEqualTo(referenceNumberRefusal("GI-1999-99999")).isEqualTo(refused);
  }

  private String referenceNumberRefusal(String of) {
    PageVisitor outsider = PageVisitor.signedIn(port, "kaa-lomma", "tasklist");
    Map<String, String> token = token(outsider.page("/arenden"));
    Map<String, String> fields = Stream.of(token, Map.of("referenceNumber", "1"))
        .flatMap(each -> each.entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    HttpResponse<String> response = outsider.post("/arenden/" + of + "/referensnummer", fields, Map.of());
    assertThat(response.statusCode()).isEqualTo(404);
    return response.body();
  }

  @Test
  void refusedViewsLeaveNoTrace() {
    long before = lastRow();
    refusal("kaa-lomma", "/arenden/" + caseNumber);

    assertThat(classesReadSince(before)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"samordnare", "admin"})
  void whoIsEmployedByTheAssociationSeesNoCase(String user) {
    PageVisitor visitor = PageVisitor.signedIn(port, user, user.equals("admin") ? "admin" : "cockpit");

    assertThat(visitor.get("/arenden/" + caseNumber).statusCode()).isEqualTo(403);
    assertThat(visitor.get("/arenden").statusCode()).isEqualTo(403);
  }

  @Test
  void theJournalNoteHoldsTheOwnUnitsWorkAlone() {
    intake.submit(MEMBER, intake.taskOf(MEMBER, caseNumber), IntakeOverRest.position("FOR", WORD)).mustBeAccepted();
    intake.submit("vc-kavlinge", intake.taskOf("vc-kavlinge", caseNumber), IntakeOverRest.position("AGAINST", WORD))
        .mustBeAccepted();

    assertThat(caseOf(IntakeOverRest.CHAIR).select("#note")).isEmpty();
    assertThat(caseOf("kaa-kavlinge", "#note")).isEqualTo(TODAY + " Ärende " + caseNumber
        + " öppnades i Gemensam ingång. " + TODAY + " Remiss registrerad i ärende " + caseNumber + ".");
  }

  @Test
  void theUnitsOwnReferenceNumberIsKeptForTheUnitAlone() {
    PageVisitor referrer = PageVisitor.signedIn(port, IntakeOverRest.REFERRER, "tasklist");
    HttpResponse<String> saved = write(referrer, "  BN 2026/114  ");

    assertThat(saved.statusCode()).isEqualTo(302);
    Document page = referrer.page("/arenden/" + caseNumber);
    assertThat(page.select("[role=status]").text()).isEqualTo("Referensnumret är sparat.");
    assertThat(page.select("#referenceNumber").val()).isEqualTo("BN 2026/114");
    write(referrer, "BN 2026/115");
    assertThat(referrer.page("/arenden/" + caseNumber).select("#referenceNumber").val()).isEqualTo("BN 2026/115");
    assertThat(caseOf(MEMBER).select("#referenceNumber").val()).isEmpty();
    assertThat(database.sql("SELECT count(*) FROM casework.reference_number WHERE case_number = ?")
        .param(caseNumber).query(Long.class).single()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "BN\t1", "20030430-2383",
      "1234567890123456789012345678901234567890123456789012345678901"})
  void aReferenceNumberThatIsNoneIsRefusedAtItsField(String number) {
    PageVisitor referrer = PageVisitor.signedIn(port, IntakeOverRest.REFERRER, "tasklist");
    HttpResponse<String> response = write(referrer, number);
    Document page = Jsoup.parse(response.body());

    assertThat(page.select(".mistakes a").attr("href")).isEqualTo("#referenceNumber");
    assertThat(page.select("#referenceNumber").attr("aria-invalid")).isEqualTo("true");
    assertThat(page.select("#referenceNumber").attr("aria-describedby")).contains("referenceNumber-error");
    assertThat(page.select("#referenceNumber-error").text()).isNotEmpty();
    assertThat(page.select("#referenceNumber").val()).isEqualTo(number);
    assertThat(database.sql("SELECT count(*) FROM casework.reference_number WHERE case_number = ?")
        .param(caseNumber).query(Long.class).single()).isZero();
  }

  private HttpResponse<String> write(PageVisitor visitor, String number) {
    return visitor.submit(visitor.page("/arenden/" + caseNumber), "/arenden/" + caseNumber + "/referensnummer",
        Map.of("referenceNumber", number));
  }

  @Test
  void aChangeWithoutTheSessionsTokenIsRefused() {
    PageVisitor referrer = PageVisitor.signedIn(port, IntakeOverRest.REFERRER, "tasklist");
    String action = "/arenden/" + caseNumber + "/referensnummer";
    HttpResponse<String> withoutToken = referrer.post(action, Map.of("referenceNumber", "1"), Map.of());
    Map<String, String> foreign = token(PageVisitor.signedIn(port, MEMBER, "tasklist").page("/arenden"));

    assertThat(withoutToken.statusCode()).isEqualTo(403);
    assertThat(withoutToken.body()).contains("Sidan är för gammal. Ladda om den och försök igen.");
    assertThat(referrer.post(action, foreign, Map.of()).statusCode()).isEqualTo(403);
  }

  @Test
  void aFormOfAnotherSiteIsRefused() {
    PageVisitor referrer = PageVisitor.signedIn(port, IntakeOverRest.REFERRER, "tasklist");
    Map<String, String> token = token(referrer.page("/arenden"));
    HttpResponse<String> response = referrer.post("/arenden/" + caseNumber + "/referensnummer", token,
        Map.of("Origin", "https://elsewhere.example"));

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("Begäran kommer från en annan webbplats.");
  }

  private static Map<String, String> token(Document page) {
    var field = page.select("input[type=hidden]").first();
    return Map.of(field.attr("name"), field.attr("value"));
  }

  @Test
  void whoIsNotSignedInIsLedToTheSignInAndBack() {
    HttpResponse<String> response = PageVisitor.nobody(port).get("/arenden/" + caseNumber);

    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(response.headers().firstValue("Location").orElseThrow())
        .endsWith("/camunda/app/tasklist/default/?tillbaka=%2Farenden%2F" + caseNumber);
  }

  @Test
  void pagesAreNotKeptByBrowsersAndLoadNothingFromElsewhere() {
    HttpResponse<String> response =
        PageVisitor.signedIn(port, IntakeOverRest.REFERRER, "tasklist").get("/arenden/" + caseNumber);
    Document page = Jsoup.parse(response.body());

    assertThat(response.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'").doesNotContain("unsafe", "http");
    assertThat(page.select("[style], style, script:not([src]), [onclick]")).isEmpty();
    assertThat(page.select("link, script, img, a").stream().map(each -> each.attr("src") + each.attr("href")))
        .allMatch(address -> address.startsWith("/") || address.startsWith("#"));
  }

  @Test
  void neitherTitleNorAddressNorLogTellsAnythingAboutTheParticipant() {
    try (LogRecord log = LogRecord.open()) {
      Document page = caseOf(IntakeOverRest.REFERRER);
      write(PageVisitor.signedIn(port, IntakeOverRest.REFERRER, "tasklist"), WORD);
      assertThat(page.title()).isEqualTo("Ärende " + caseNumber + " - Gemensam ingång");
      assertThat(page.select("[href], [action], [src]").stream()
          .flatMap(each -> Stream.of(each.attr("href"), each.attr("action"), each.attr("src"))))
          .noneMatch(this::tells);
      assertThat(log.lines()).noneMatch(this::tells);
    }
  }

  private boolean tells(String text) {
    return Stream.of(WORD, "Testperson", number, number.substring(0, 8) + "-" + number.substring(8))
        .anyMatch(text::contains);
  }

  private Document caseOf(String user) {
    return PageVisitor.signedIn(port, user, "tasklist").page("/arenden/" + caseNumber);
  }

  private String caseOf(String user, String selector) {
    return caseOf(user).select(selector).text();
  }

  private static String section(Document page, String heading) {
    return page.select("section[aria-labelledby=" + heading + "]").text();
  }

  private String refusal(String user, String address) {
    HttpResponse<String> response = PageVisitor.signedIn(port, user, "tasklist").get(address);
    assertThat(response.statusCode()).isEqualTo(404);
    return response.body();
  }

  private long lastRow() {
    return database.sql("SELECT coalesce(max(id), 0) FROM casework.access_log").query(Long.class).single();
  }

  private List<String> classesReadSince(long row) {
    return database.sql("SELECT information_class FROM casework.access_log WHERE id > ? AND case_number = ?"
            + " ORDER BY information_class").params(row, caseNumber).query(String.class).list();
  }
}
