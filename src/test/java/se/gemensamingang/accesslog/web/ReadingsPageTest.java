package se.gemensamingang.accesslog.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.gemensamingang.casefile.CaseFile;
import se.gemensamingang.casefile.Reader;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.Rest;
import se.gemensamingang.fixtures.Rest.Reply;
import se.gemensamingang.fixtures.TestPersons;
import se.gemensamingang.fixtures.Work;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;

@ProgramTest
class ReadingsPageTest {

  private static final String HEAD = "chef-kaa-kavlinge";
  private static final String NUMBER = TestPersons.number();

  @LocalServerPort private int port;
  @Autowired private Work work;
  @Autowired private CaseFile caseFile;

  private String caseNumber;

  @BeforeEach
  void aReferralIsReadByARepresentative() {
    caseNumber = work.startCase(Referral.REFERRER, "kavlinge").getBusinessKey();
    work.submit(Referral.REFERRER, caseNumber, "userTask_registerReferral", Referral.registration(NUMBER));
    assertThat(caseFile.read(new CaseNumber(caseNumber), InformationClass.BACKGROUND,
        new Reader(new CaseworkerId("vc-kavlinge"), "give-position"))).isNotEmpty();
  }

  @Test
  void showsTheHeadWhoReadInWordsAndNothingOfWhatWasRead() {
    Reply page = open(HEAD, "?caseNumber=" + caseNumber);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("1 läsning", "Rehabkoordinator Vårdcentralen Kävlinge", "Vårdcentralen Kävlinge",
        caseNumber, "Bakgrund och egna ord", "Lämna ställningstagande", "Samtycke");
    assertThat(page.body()).doesNotContain("Testperson", NUMBER, "Jag vill komma ut mer");
  }

  @Test
  void showsTheHeadOfAnotherUnitNothingOfIt() {
    assertThat(open("chef-vc-kavlinge", "?caseNumber=" + caseNumber).body())
        .contains("0 läsningar", "Ingen har läst något under den här tiden.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kaa-kavlinge", "vc-kavlinge"})
  void isForHeadsOnly(String caseworker) {
    assertThat(open(caseworker, "").status()).isEqualTo(403);
  }

  @Test
  void sendsWhoIsNotSignedInToSignInAndBack() throws Exception {
    HttpResponse<Void> reply = HttpClient.newHttpClient().send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/atkomstlogg"))
            .header("Accept", "text/html").build(), BodyHandlers.discarding());

    assertThat(reply.statusCode()).isEqualTo(302);
    assertThat(reply.headers().firstValue("Location").orElseThrow())
        .contains("/camunda/app/tasklist/default/?tillbaka=%2Fatkomstlogg");
  }

  @Test
  void saysWhatToMendAndShowsWhatWasTyped() {
    String body = open(HEAD, "?from=i+g%C3%A5r&until=2026-13-01&caseNumber=%3Cb%3E&reader=%3Cscript%3E").body();

    assertThat(body).contains("Skriv första dagen så här: 2026-11-22.", "Skriv sista dagen så här: 2026-11-22.",
        "Skriv ärendenumret så här: GI-2026-00001", "aria-invalid=\"true\"", "&lt;script&gt;", "Skriv användar-id");
    assertThat(body).doesNotContain("<script>", "läsningar<");
    assertThat(open(HEAD, "?from=2026-11-02&until=2026-11-01").body()).contains("Sista dagen är före första dagen.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?page=-1", "?page=99999999999", "?page=x", "?from=9999999-01-01", "?reader=%27%20or%201=1",
      "?from=2026-01-01&from=2026-02-01", "?others=&page=3"})
  void answersOddQuestionsWithAPage(String question) {
    assertThat(List.of(200, 400)).contains(open(HEAD, question).status());
  }

  private Reply open(String user, String question) {
    return rest().session(user, "tasklist")
        .send("GET", "/atkomstlogg" + question, null, Map.of("Accept", "text/html"));
  }

  private Rest rest() {
    return Rest.at(URI.create("http://localhost:" + port));
  }
}
