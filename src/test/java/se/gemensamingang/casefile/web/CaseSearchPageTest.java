package se.gemensamingang.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.gemensamingang.casefile.Cases;
import se.gemensamingang.casefile.ParticipantSearch;
import se.gemensamingang.casefile.Participants;
import se.gemensamingang.casefile.StatedIdentity;
import se.gemensamingang.casefile.StatedNumber;
import se.gemensamingang.fixtures.IntakeOverRest;
import se.gemensamingang.fixtures.LogRecord;
import se.gemensamingang.fixtures.PageVisitor;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Rest;
import se.gemensamingang.fixtures.TestPersons;
import se.gemensamingang.shared.CaseworkerId;

/** The search: by name, number or case number, for those who may know, and nowhere in an address. */
@ProgramTest
class CaseSearchPageTest {

  private static final String MEMBER = "fk-lund";

  @Autowired
  private Cases cases;

  @Autowired
  private Participants participants;

  @LocalServerPort
  private int port;

  private final String name = "Granbarrskotte" + Long.toString(System.nanoTime(), 36);
  private String caseNumber;
  private String number;

  @BeforeEach
  void referSomebody() {
    IntakeOverRest intake = new IntakeOverRest(Rest.at(URI.create("http://localhost:" + port)));
    caseNumber = intake.begun();
    Map<String, Object> registration = IntakeOverRest.registration(name);
    number = (String) registration.get("personalNumber");
    intake.submit(IntakeOverRest.REFERRER, intake.taskOf(IntakeOverRest.REFERRER, caseNumber), registration)
        .mustBeAccepted();
  }

  @Test
  void findsByNameByNumberAndByCaseNumber() {
    for (String text : new String[] {name, "  testperson " + name + " ", number, number.substring(2, 8) + "-"
        + number.substring(8), caseNumber}) {
      Document page = search(MEMBER, text);

      assertThat(page.select("#found").text()).as(text).isEqualTo("1 ärende hittades");
      assertThat(page.select("tbody tr").text()).isEqualTo(caseNumber + " Testperson " + name + ", född "
          + number.substring(0, 4) + " KAA-handläggare Kävlinge Kävlinge kommunala aktivitetsansvar");
      assertThat(page.select("tbody a").attr("href")).isEqualTo("/arenden/" + caseNumber);
    }
  }

  @Test
  void whoMayNotKnowOfACaseIsAnsweredAsIfThereWereNone() {
    for (String text : new String[] {name, number, caseNumber}) {
      Document page = search("kaa-lomma", text);
      page.select("#text").removeAttr("value");
      Document nobody = search("kaa-lomma", text.equals(name) ? "Ingenalls" : text.equals(number) ? TestPersons.number()
          : "GI-1999-99999");
      nobody.select("#text").removeAttr("value");

      assertThat(page.select("main").outerHtml().replaceAll("_csrf\" value=\"[^\"]*", ""))
          .contains("0 ärenden hittades")
          .isEqualTo(nobody.select("main").outerHtml().replaceAll("_csrf\" value=\"[^\"]*", ""));
    }
  }

  @Test
  void whatIsSearchedForIsInNoAddressTitleOrLog() {
    try (LogRecord log = LogRecord.open()) {
      HttpResponse<String> response = post(visit(MEMBER), name);
      Document page = Jsoup.parse(response.body());

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(page.title()).isEqualTo("Sök ärende - Gemensam ingång");
      assertThat(page.select("form[role=search]").attr("method")).isEqualTo("post");
      assertThat(page.select("[href], [action]").stream().map(each -> each.attr("href") + each.attr("action")))
          .noneMatch(address -> address.contains(name) || address.contains(number));
      assertThat(log.lines()).noneMatch(line -> line.contains(name) || line.contains(number));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "20030430-2384", "1234", "a b c d e f g h i j k"})
  void whatCannotBeSearchedForIsRefusedAtTheField(String text) {
    Document page = search(MEMBER, text);

    assertThat(page.select(".mistakes a").attr("href")).isEqualTo("#text");
    assertThat(page.select("#text").attr("aria-invalid")).isEqualTo("true");
    assertThat(page.select("#text-error").text()).isNotEmpty();
    assertThat(page.select("#text").val()).isEqualTo(text);
    assertThat(page.select("#found")).isEmpty();
  }

  @Test
  void showsAtMostTwentyAndSaysThatThereMayBeMore() {
    CaseworkerId lomma = new CaseworkerId("kaa-lomma");
    for (int opened = 0; opened <= ParticipantSearch.MOST; opened++) {
      participants.identify(cases.open(lomma, "lomma").caseNumber(),
          new StatedIdentity("Testperson " + name, new StatedNumber.OfResident(TestPersons.number())), lomma);
    }
    Document page = search("kaa-lomma", name);

    assertThat(page.select("tbody tr")).hasSize(ParticipantSearch.MOST);
    assertThat(page.text()).contains("Det kan finnas fler än de som visas.");
  }

  @Test
  void aSearchWithoutTheSessionsTokenIsRefused() {
    assertThat(visit(MEMBER).post("/arenden", Map.of("text", name), Map.of()).statusCode()).isEqualTo(403);
  }

  private Document search(String user, String text) {
    return Jsoup.parse(post(visit(user), text).body());
  }

  private static HttpResponse<String> post(PageVisitor visitor, String text) {
    return visitor.submit(visitor.page("/arenden"), "/arenden", Map.of("text", text));
  }

  private PageVisitor visit(String user) {
    return PageVisitor.signedIn(port, user, "tasklist");
  }
}
