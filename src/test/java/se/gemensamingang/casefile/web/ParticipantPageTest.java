package se.gemensamingang.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.fixtures.IntakeOverRest;
import se.gemensamingang.fixtures.PageVisitor;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Rest;
import se.gemensamingang.fixtures.TestPersons;

/** The page on which the responsible caseworker changes who the participant is, over HTTP as a browser does it. */
@ProgramTest
@ExtendWith(OutputCaptureExtension.class)
class ParticipantPageTest {

  private static final String WORD = "Strandskata";
  private static final String RESPONSIBLE = IntakeOverRest.REFERRER;
  private static final String MEMBER = "fk-lund";
  private static final String TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm")).toString();

  @Autowired private JdbcClient database;
  @LocalServerPort private int port;

  private IntakeOverRest intake;
  private String caseNumber;
  private PageVisitor responsible;
  private String number;

  @BeforeEach
  void referSomebody() {
    intake = new IntakeOverRest(Rest.at(URI.create("http://localhost:" + port)));
    responsible = PageVisitor.signedIn(port, RESPONSIBLE, "tasklist");
    refer(Map.of());
  }

  private void refer(Map<String, Object> more) {
    caseNumber = intake.begun();
    Map<String, Object> registration = IntakeOverRest.registration(WORD);
    number = (String) registration.get("personalNumber");
    registration.putAll(more);
    if ("NONE".equals(more.get("numberKind"))) {
      registration.remove("personalNumber");
    }
    intake.submit(RESPONSIBLE, intake.taskOf(RESPONSIBLE, caseNumber), registration).mustBeAccepted();
  }

  @Test
  void casePageLeadsTheResponsibleHereAndNobodyElse() {
    String link = "a[href=" + address() + "]";

    assertThat(responsible.page("/arenden/" + caseNumber).select(link)).hasSize(1);
    assertThat(visitor(MEMBER).page("/arenden/" + caseNumber).select(link)).isEmpty();
  }

  @Test
  void whoWorksInTheCaseIsToldWhoChangesItAndIsShownNothing() {
    HttpResponse<String> refused = visitor(MEMBER).get(address());

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("ansvariga handläggare").doesNotContain(WORD, number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"soc-lomma", "fk-lund-utredare"})
  void whoDoesNotWorkInTheCaseIsAnsweredAsIfThereWereNone(String stranger) {
    HttpResponse<String> refused = visitor(stranger).get(address());
    HttpResponse<String> unknown = visitor(stranger).get("/arenden/GI-1999-99999/deltagare");

    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(Jsoup.parse(refused.body()).select("main").text()).isEqualTo(Jsoup.parse(unknown.body()).select("main").text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"namn-och-nummer", "uppgifter", "skydd", "upphav-skydd", "fingerade-personuppgifter"})
  void nobodyElseChangesAnythingByPosting(String part) {
    String token = responsible.page(address()).select("input[name=_csrf]").first().val();
    Map<String, String> change = Map.of("name", "Främmande", "numberKind", "NONE", "birthYear", "1990", "sex", "MALE",
        "protection", "CONFIDENTIALITY_MARKING", "confirmed", "true", "seen", "0-0-0", "_csrf", token);

    for (String other : List.of(MEMBER, "soc-lomma")) {
      PageVisitor visitor = visitor(other);
      Map<String, String> own = new HashMap<>(change);
      own.put("_csrf", visitor.page("/arenden").select("input[name=_csrf]").first().val());
      assertThat(visitor.post(address() + "/" + part, own, Map.of()).statusCode())
          .isEqualTo(other.equals(MEMBER) ? 403 : 404);
    }
    assertThat(responsible.page(address()).text()).contains("Testperson " + WORD).doesNotContain("Främmande");
  }

  @Test
  void showsWhoItIsWithOneRowInTheLogForEachClass() {
    long before = lastRow();

    assertThat(section(responsible.page(address()), "who"))
        .contains("Gäller från " + TODAY + ": Testperson " + WORD + ", personnummer " + hyphened(number));

    assertThat(readSince(before)).containsExactly("contact participant-page", "identity participant-page");
  }

  @Test
  void samordningsnummerBecomesAPersonnummerAndTheEarlierStaysInWords() {
    String coordination = TestPersons.withCheckDigit("19850675983");
    refer(Map.of("numberKind", "COORDINATION_NUMBER", "numberCertainty", "PROBABLE", "personalNumber", coordination,
        "targetGroup", "ADULTS"));
    String later = TestPersons.number();

    correct(Map.of("numberKind", "PERSONAL_NUMBER", "personalNumber", later, "numberCertainty", ""));

    String who = section(responsible.page(address()), "who");
    assertThat(who).contains("personnummer " + hyphened(later));
    assertThat(who).contains("Från " + TODAY + " till " + TODAY + ": Testperson " + WORD + ", samordningsnummer "
        + hyphened(coordination) + ", sannolik identitet.");
  }

  @Test
  void numberIsObtainedLater() {
    refer(Map.of("numberKind", "NONE", "birthYear", 1990, "sex", "FEMALE", "targetGroup", "ADULTS"));
    assertThat(section(responsible.page(address()), "who")).contains("utan nummer, född 1990");

    correct(Map.of("numberKind", "PERSONAL_NUMBER", "personalNumber", number, "birthYear", "", "sex", ""));

    assertThat(section(responsible.page(address()), "who")).contains("personnummer " + hyphened(number));
  }

  @Test
  void certaintyOfASamordningsnummerIsChangedAlone() {
    String coordination = TestPersons.withCheckDigit("19850675984");
    refer(Map.of("numberKind", "COORDINATION_NUMBER", "numberCertainty", "UNCERTAIN", "personalNumber", coordination,
        "targetGroup", "ADULTS"));

    correct(Map.of("numberCertainty", "PROVEN"));

    assertThat(section(responsible.page(address()), "who")).contains("styrkt identitet", "osäker identitet");
  }

  @ParameterizedTest
  @CsvSource({"name, '', name", "numberKind, COORDINATION_NUMBER, numberCertainty", "numberKind, NONE, birthYear",
      "personalNumber, 20030430-2384, personalNumber", "numberKind, '', numberKind"})
  void mistakeIsSaidAtItsFieldWithWhatWasWrittenKept(String field, String written, String complaint) {
    Document before = responsible.page(address());
    Map<String, String> answers = identity(before);
    answers.put("name", "Nytt namn");
    answers.put(field, written);

    Document page = refused(before, "namn-och-nummer", answers);

    assertThat(page.select("#" + complaint + "-error").text()).isNotEmpty();
    assertThat(page.select(".mistakes a[href=#" + complaint + "]")).hasSize(1);
    assertThat(page.select("#name").val()).isEqualTo(answers.get("name"));
    assertThat(page.select("#personalNumber").val()).isEqualTo(answers.get("personalNumber"));
    assertThat(section(responsible.page(address()), "who")).contains("Testperson " + WORD).doesNotContain("Nytt namn");
  }

  @Test
  void nothingChangedIsNothingKept() {
    Document page = responsible.page(address());

    assertThat(refused(page, "namn-och-nummer", identity(page)).select(".mistakes").text())
        .contains("Du har inte ändrat något");
    assertThat(section(responsible.page(address()), "who")).contains("inga tidigare namn");
  }

  @Test
  void whoeverIsSecondIsToldAndNothingOfTheFirstIsLost() {
    Document first = responsible.page(address());
    Document second = responsible.page(address());
    accepted(first, "skydd", Map.of("protection", "CONFIDENTIALITY_MARKING"));
    Map<String, String> answers = identity(second);
    answers.put("name", "Testperson Försenad");

    Document late = refused(second, "namn-och-nummer", answers);

    assertThat(late.select(".mistakes").text()).contains("Någon annan har ändrat");
    assertThat(late.select("#name").val()).isEqualTo("Testperson Försenad");
    assertThat(section(late, "who")).contains("Testperson " + WORD);
    accepted(late, "namn-och-nummer", answers);
    assertThat(section(responsible.page(address()), "who")).contains("Testperson Försenad");
  }

  @Test
  void languageAndRelativesAreWrittenAsTheParticipantSaysThem() {
    Document page = responsible.page(address());
    Map<String, String> answers = questions(page);
    assertThat(answers).containsEntry("relative1Name", "Närstående " + WORD);
    answers.putAll(Map.of("language", "so", "interpreter", "LANGUAGE", "relative1Phone", "040-10 20 30",
        "relative2Name", "", "relative2Relation", "", "relative2Phone", ""));

    accepted(page, "uppgifter", answers);

    Document shown = responsible.page("/arenden/" + caseNumber);
    assertThat(section(shown, "class-background")).contains("Språk Somaliska Deltagarens egen uppgift", "Ja, språktolk");
    assertThat(section(shown, "class-contact")).contains("040-10 20 30", "Ja, en", "Svaret är tillbakataget.");
    assertThat(questions(responsible.page(address()))).containsEntry("relative1Phone", "040-10 20 30")
        .containsEntry("relative2Name", "").containsEntry("language", "so");
  }

  @ParameterizedTest
  @CsvSource({"language, klingon, language", "representativeKind, NONE, representativeKind", "relative1Name, '', relative1Name"})
  void wrongAnswerIsSaidAtItsQuestionAndKept(String field, String written, String complaint) {
    Document page = responsible.page(address());
    Map<String, String> answers = questions(page);
    answers.put("relative2Phone", "040-99 99 99");
    answers.put(field, written);

    Document again = refused(page, "uppgifter", answers);

    assertThat(again.select("#" + complaint + "-error").text()).isNotEmpty();
    assertThat(again.select("#relative2Phone").val()).isEqualTo("040-99 99 99");
    assertThat(questions(responsible.page(address()))).containsEntry("relative2Phone", WORD);
  }

  @Test
  void textLongerThanItsFieldIsRefused() {
    Document page = responsible.page(address());
    Map<String, String> answers = questions(page);
    answers.put("relative1Phone", "1".repeat(41));

    assertThat(refused(page, "uppgifter", answers).select("#relative1Phone-error").text()).contains("40 tecken");
  }

  @Test
  void protectionIsSetChangedAndLiftedOnlyAfterAQuestion() {
    accepted(responsible.page(address()), "skydd",
        Map.of("protection", "PROTECTED_REGISTRATION", "protectedReaders", "soc-kavlinge"));
    assertThat(seenBy(MEMBER)).contains("Alias Deltagare").doesNotContain("Testperson");
    assertThat(seenBy("soc-kavlinge")).contains("Testperson " + WORD);

    accepted(responsible.page(address()), "skydd", Map.of("protection", "CONFIDENTIALITY_MARKING"));
    assertThat(seenBy("soc-kavlinge")).doesNotContain("Testperson");

    Document page = responsible.page(address());
    Document question = Jsoup.parse(responsible.submit(page, address() + "/upphav-skydd", Map.of()).body());
    assertThat(question.select("h1").text()).isEqualTo("Vill du ta bort skyddet?");
    assertThat(seenBy(MEMBER)).doesNotContain("Testperson");
    accepted(question, "upphav-skydd", Map.of());

    assertThat(seenBy(MEMBER)).contains("Testperson " + WORD);
    assertThat(section(responsible.page(address()), "protect")).contains(TODAY + ": Inget skydd",
        TODAY + ": Sekretessmarkering, bara den ansvariga vet", "Skyddad folkbokföring, den ansvariga och Socialsekreterare");
  }

  @ParameterizedTest
  @CsvSource({"'', soc-kavlinge, protection", "MAYBE, soc-kavlinge, protection",
      "CONFIDENTIALITY_MARKING, soc-lomma, protectedReaders", "CONFIDENTIALITY_MARKING, samordnare, protectedReaders",
      "CONFIDENTIALITY_MARKING, '%%', protectedReaders"})
  void wrongProtectionIsSaidAtItsFieldAndProtectsNothing(String level, String reader, String complaint) {
    Document page = refused(responsible.page(address()), "skydd",
        Map.of("protection", level, "protectedReaders", reader));

    assertThat(page.select("#" + complaint + "-error").text()).isNotEmpty();
    assertThat(seenBy(MEMBER)).contains("Testperson " + WORD);
  }

  @Test
  void fabricatedIdentityIsConfirmedAndThenConcealsTheOld() {
    String part = "fingerade-personuppgifter";
    String fabricated = TestPersons.number();
    Document form = responsible.page(address() + "/" + part);
    Map<String, String> answers = Map.of("name", "Testperson Fingerad", "numberKind", "PERSONAL_NUMBER",
        "personalNumber", fabricated);

    Document question = Jsoup.parse(responsible.submit(form, address() + "/" + part, answers).body());
    assertThat(question.select("h1").text()).isEqualTo("Det här går inte att ångra");
    assertThat(section(responsible.page(address()), "who")).contains("Testperson " + WORD);
    accepted(question, part, Map.of());

    Document page = responsible.page(address());
    assertThat(page.text()).contains("Testperson Fingerad", hyphened(fabricated), "Fingerade personuppgifter")
        .doesNotContain("Testperson " + WORD, hyphened(number));
  }

  @Test
  void fabricatedIdentityWithAMistakeIsNotAskedAbout() {
    String part = "fingerade-personuppgifter";
    Document form = responsible.page(address() + "/" + part);

    Document again = refused(form, part, Map.of("name", "Testperson Fingerad", "numberKind", "PERSONAL_NUMBER",
        "personalNumber", "20030430-2384"));

    assertThat(again.select("#personalNumber-error").text()).isNotEmpty();
    assertThat(again.select("#name").val()).isEqualTo("Testperson Fingerad");
  }

  @Test
  void neitherAddressNorLogTellsWhoItIs(CapturedOutput output) {
    Document page = responsible.page(address());
    Map<String, String> answers = identity(page);
    answers.put("name", "Testperson Havsörn");
    HttpResponse<String> saved = responsible.submit(page, address() + "/namn-och-nummer", answers);

    assertThat(saved.headers().firstValue("Location").orElseThrow()).endsWith(address());
    assertThat(output).doesNotContain("Havsörn", number, hyphened(number));
  }

  private void correct(Map<String, String> more) {
    Document page = responsible.page(address());
    Map<String, String> answers = identity(page);
    answers.putAll(more);
    accepted(page, "namn-och-nummer", answers);
  }

  private void accepted(Document page, String part, Map<String, String> answers) {
    HttpResponse<String> response = responsible.submit(page, address() + "/" + part, answers);
    assertThat(response.statusCode()).as(Jsoup.parse(response.body()).select(".mistakes, main").text()).isEqualTo(302);
  }

  private Document refused(Document page, String part, Map<String, String> answers) {
    HttpResponse<String> response = responsible.submit(page, address() + "/" + part, answers);
    assertThat(response.statusCode()).isEqualTo(200);
    Document again = Jsoup.parse(response.body());
    assertThat(again.select(".mistakes")).hasSize(1);
    return again;
  }

  private Map<String, String> identity(Document page) {
    return filledIn(page, "namn-och-nummer");
  }

  private Map<String, String> questions(Document page) {
    return filledIn(page, "uppgifter");
  }

  /** What a browser would send without a change, besides the hidden fields. */
  private Map<String, String> filledIn(Document page, String part) {
    Map<String, String> answers = new LinkedHashMap<>();
    page.select("form[action='" + address() + "/" + part + "']").forms().get(0).formData()
        .forEach(field -> answers.put(field.key(), field.value()));
    answers.keySet().removeAll(page.select("input[type=hidden]").eachAttr("name"));
    return answers;
  }

  private String seenBy(String user) {
    return section(visitor(user).page("/arenden/" + caseNumber), "participant");
  }

  private PageVisitor visitor(String user) {
    return PageVisitor.signedIn(port, user, "tasklist");
  }

  private String address() {
    return "/arenden/" + caseNumber + "/deltagare";
  }

  private long lastRow() {
    return database.sql("SELECT coalesce(max(id), 0) FROM casework.access_log").query(Long.class).single();
  }

  private List<String> readSince(long row) {
    return database.sql("""
            SELECT information_class || ' ' || step FROM casework.access_log WHERE id > ? AND case_number = ? ORDER BY 1""")
        .params(row, caseNumber).query(String.class).list();
  }

  private static String hyphened(String twelveDigits) {
    return twelveDigits.substring(0, 8) + "-" + twelveDigits.substring(8);
  }

  private static String section(Document page, String heading) {
    return page.select("section[aria-labelledby=" + heading + "]").text();
  }
}
