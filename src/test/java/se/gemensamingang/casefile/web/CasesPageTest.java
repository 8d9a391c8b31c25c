package se.gemensamingang.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.casefile.Cases;
import se.gemensamingang.casefile.MyCases;
import se.gemensamingang.fixtures.IntakeOverRest;
import se.gemensamingang.fixtures.PageVisitor;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Rest;
import se.gemensamingang.shared.CaseworkerId;

/** The list of a caseworker's own cases, and the notes of what the caseworker has done. */
@ProgramTest
class CasesPageTest {

  private static final String REPRESENTATIVE = "vc-kavlinge";
  private static final String TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm")).toString();

  @Autowired
  private Cases cases;

  @Autowired
  private JdbcClient database;

  @LocalServerPort
  private int port;

  private IntakeOverRest intake;
  private String caseNumber;

  @BeforeEach
  void referSomebody() {
    intake = new IntakeOverRest(Rest.at(URI.create("http://localhost:" + port)));
    caseNumber = intake.reachPositions("i listan");
  }

  @Test
  void showsTheCasesInWhichAStepWaitsForMe() {
    Document page = visit(REPRESENTATIVE).page("/arenden?show=waiting&sort=-number");

    assertThat(page.select("tbody tr").first().text()).startsWith(caseNumber + " Testperson i listan"
        + " KAA-handläggare Kävlinge Lämna ställningstagande ").endsWith(" " + TODAY);
    assertThat(page.select("tbody a").first().attr("href")).isEqualTo("/arenden/" + caseNumber);
  }

  @Test
  void showsOnlyTheCasesIAmResponsibleForWhenAsked() {
    PageVisitor referrer = visit(IntakeOverRest.REFERRER);
    String withoutStep = cases.open(new CaseworkerId(IntakeOverRest.REFERRER), "kavlinge").caseNumber().value();

    assertThat(numbers(referrer.page("/arenden?show=responsible&sort=-number"))).contains(withoutStep, caseNumber);
    assertThat(numbers(referrer.page("/arenden?show=waiting&sort=-number"))).doesNotContain(withoutStep, caseNumber);
    assertThat(numbers(visit(REPRESENTATIVE).page("/arenden?show=responsible"))).isEmpty();
  }

  @Test
  void sortsByEachColumnBothWays() {
    PageVisitor referrer = visit(IntakeOverRest.REFERRER);
    intake.begun();
    for (String column : List.of("number", "opened", "deadline")) {
      assertSorted(values(referrer, column), Comparator.naturalOrder());
      assertSorted(values(referrer, "-" + column), Comparator.reverseOrder());
    }
  }

  private static void assertSorted(List<String> values, Comparator<String> order) {
    assertThat(values).isNotEmpty().isSortedAccordingTo(order);
  }

  /** The values of the sorted column; cases without a deadline come last either way. */
  private static List<String> values(PageVisitor visitor, String sort) {
    Document page = visitor.page("/arenden?sort=" + sort);
    String heading = page.select("th[aria-sort]").text();
    assertThat(page.select("th[aria-sort]").attr("aria-sort")).isEqualTo(sort.startsWith("-") ? "descending" : "ascending");
    return heading.equals("Ärende") ? numbers(page)
        : page.select("td[data-column='" + heading + "'] time").eachText();
  }

  @Test
  void showsTwentyAtATimeAndEveryCaseOnce() {
    for (int opened = 0; opened <= MyCases.PAGE_SIZE; opened++) {
      cases.open(new CaseworkerId("kaa-lomma"), "lomma");
    }
    PageVisitor visitor = visit("kaa-lomma");
    List<String> shown = new ArrayList<>();
    String next = "/arenden";
    while (!next.isEmpty()) {
      Document page = visitor.page(next);
      assertThat(numbers(page)).hasSizeBetween(1, MyCases.PAGE_SIZE);
      shown.addAll(numbers(page));
      next = page.select("nav[aria-label=Sidor] a:contains(Nästa)").attr("href");
    }

    assertThat(shown).doesNotHaveDuplicates().hasSizeGreaterThan(MyCases.PAGE_SIZE);
    assertThat(visitor.page("/arenden").select("caption").text()).isEqualTo(shown.size() + " ärenden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?sort=name", "?show=everything", "?page=-3", "?page=0"})
  void anAddressThatAsksForNonsenseShowsTheUsualList(String address) {
    Document page = visit(REPRESENTATIVE).page("/arenden" + address);

    assertThat(numbers(page)).isEqualTo(numbers(visit(REPRESENTATIVE).page("/arenden")));
  }

  @Test
  void aListThatIsEmptySaysSo() {
    Document page = visit("chef-psyk-region").page("/arenden");

    assertThat(page.select("table")).isEmpty();
    assertThat(page.select(".empty").first().text())
        .isEqualTo("Du är inte ansvarig för något ärende och inget steg väntar på dig.");
  }

  @Test
  void eachNameShownLeavesOneRow() {
    long before = database.sql("SELECT coalesce(max(id), 0) FROM casework.access_log").query(Long.class).single();
    Document page = visit(REPRESENTATIVE).page("/arenden");

    assertThat(database.sql("SELECT case_number FROM casework.access_log WHERE id > ? AND step = 'my-cases'"
            + " AND reader = ? AND information_class = 'identity'").params(before, REPRESENTATIVE)
        .query(String.class).list()).containsExactlyInAnyOrderElementsOf(numbers(page));
  }

  @Test
  void whoHasCompletedAStepFindsTheNoteAlsoWhenTheCaseIsClosedToThem() {
    intake.submit(REPRESENTATIVE, intake.taskOf(REPRESENTATIVE, caseNumber), IntakeOverRest.position("AGAINST", "hemligt"))
        .mustBeAccepted();
    PageVisitor visitor = visit(REPRESENTATIVE);

    assertThat(visitor.get("/arenden/" + caseNumber).statusCode()).isEqualTo(404);
    assertThat(visitor.page("/arenden").select("[aria-labelledby=notes] li").first().text())
        .isEqualTo(TODAY + " Ställningstagande lämnat i ärende " + caseNumber + ": Avstyrker.");
    assertThat(visit("fk-lund").page("/arenden").select("[aria-labelledby=notes]").text()).doesNotContain("Avstyrker");
  }

  private PageVisitor visit(String user) {
    return PageVisitor.signedIn(port, user, "tasklist");
  }

  private static List<String> numbers(Document page) {
    return page.select("tbody th a").eachText();
  }
}
