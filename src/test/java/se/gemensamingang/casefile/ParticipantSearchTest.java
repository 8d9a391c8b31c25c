package se.gemensamingang.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.TestPersons;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** Search finds by name, number or case number, and only what the reader may read anyhow. */
@ProgramTest
class ParticipantSearchTest {

  private static final CaseworkerId AME = new CaseworkerId("ame-kavlinge");
  private static final CaseworkerId SOC = new CaseworkerId("soc-lomma");
  private static final CaseworkerId COORDINATOR = new CaseworkerId("samordnare");

  @Autowired
  private ParticipantSearch search;

  @Autowired
  private Cases cases;

  @Autowired
  private Participants participants;

  @Autowired
  private JdbcClient database;

  private final String number = TestPersons.number();
  private String word;
  private CaseNumber caseNumber;

  @BeforeEach
  void registerSomebody() {
    word = "Åsö" + Long.toString(System.nanoTime(), 36).replaceAll("\\d", "x");
    caseNumber = register("Testperson Anna-Karin " + word, number);
  }

  @Test
  void findsByCaseNumberHoweverItIsWritten() {
    assertThat(found(caseNumber.value(), AME)).containsExactly(caseNumber);
    assertThat(found("  " + caseNumber.value().toLowerCase(Locale.ROOT) + " ", AME)).containsExactly(caseNumber);
  }

  @Test
  void findsByNumberHoweverItIsWritten() {
    for (String written : List.of(number, number.substring(2), number.substring(0, 8) + "-" + number.substring(8),
        number.substring(2, 8) + "-" + number.substring(8), " " + number.substring(0, 8) + " " + number.substring(8))) {
      assertThat(found(written, AME)).as(written).containsExactly(caseNumber);
    }
  }

  @Test
  void findsByWholeWordsOfTheNameInAnyOrderAndCase() {
    assertThat(found(word, AME)).containsExactly(caseNumber);
    assertThat(found(word.toUpperCase(Locale.ROOT) + " anna", AME)).containsExactly(caseNumber);
    assertThat(found("A\u030aso\u0308" + word.substring(3), AME)).containsExactly(caseNumber);
    assertThat(found("karin, " + word, AME)).containsExactly(caseNumber);
  }

  @Test
  void guessesNoPartAndNoSound() {
    assertThat(found(word.substring(0, 5), AME)).isEmpty();
    assertThat(found(word + " Karins", AME)).isEmpty();
    assertThat(found("Aso" + word.substring(3), AME)).isEmpty();
  }

  @Test
  void tellsNobodyElseThatTheCaseExistsAndLeavesNoTraceOfIt() {
    for (CaseworkerId stranger : List.of(SOC, COORDINATOR, new CaseworkerId("chef-ame-kavlinge"))) {
      for (String text : List.of(caseNumber.value(), number, word)) {
        assertThat(search.search(text, stranger)).isEqualTo(Answer.accepted(new SearchResult(List.of(), false)));
      }
    }
    assertThat(traces()).isEmpty();
  }

  @Test
  void leavesOneTraceForEachParticipantShown() {
    found(word, AME);

    assertThat(traces()).containsExactly("ame-kavlinge identity search own-unit");
  }

  @Test
  void showsAtMostTwentyTheNewestFirstAndSaysThatThereMayBeMore() {
    CaseNumber newest = caseNumber;
    for (int each = 0; each < ParticipantSearch.MOST; each++) {
      newest = register("Testperson " + word, TestPersons.number());
    }

    SearchResult result = result(word, AME);

    assertThat(result.cases()).hasSize(ParticipantSearch.MOST).extracting(FoundCase::caseNumber).startsWith(newest)
        .doesNotContain(caseNumber);
    assertThat(result.mayBeMore()).isTrue();
    assertThat(traces()).isEmpty();
    assertThat(result("karin " + word, AME).mayBeMore()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "-", "%", "123", "19900602-2398", "a b c d e f g h i j k"})
  void saysWhatToWriteInstead(String text) {
    assertThat(search.search(text, AME)).isInstanceOfSatisfying(Answer.Refused.class,
        refused -> assertThat(refused.reasons()).hasSize(1).extracting("field").containsExactly("text"));
  }

  @Test
  void findsByASamordningsnummerThatAPersonnummerReplaced() {
    String former = TestPersons.coordinationNumber();
    CaseNumber opened = cases.open(AME, "kavlinge").caseNumber();
    participants.identify(opened, new StatedIdentity("Testperson",
        new StatedNumber.OfCoordination(former, NumberCertainty.PROVEN)), AME);
    String later = TestPersons.number();
    participants.replace(opened, named("Testperson " + word, later), AME);

    assertThat(found(former, AME)).containsExactly(opened);
    assertThat(found(later, AME)).containsExactly(opened);
  }

  @Test
  void findsNothingByANumberThatWasWrong() {
    participants.replace(caseNumber, named("Testperson " + word, TestPersons.number()), AME);

    assertThat(found(number, AME)).isEmpty();
  }

  private CaseNumber register(String name, String personalNumber) {
    CaseNumber opened = cases.open(AME, "kavlinge").caseNumber();
    assertThat(participants.identify(opened, named(name, personalNumber), AME)).isInstanceOf(Answer.Accepted.class);
    return opened;
  }

  private static StatedIdentity named(String name, String personalNumber) {
    return new StatedIdentity(name, new StatedNumber.OfResident(personalNumber));
  }

  private List<CaseNumber> found(String text, CaseworkerId reader) {
    return result(text, reader).cases().stream().map(FoundCase::caseNumber).toList();
  }

  private SearchResult result(String text, CaseworkerId reader) {
    Answer<SearchResult> answer = search.search(text, reader);
    assertThat(answer).isInstanceOf(Answer.Accepted.class);
    return ((Answer.Accepted<SearchResult>) answer).value();
  }

  private List<String> traces() {
    return database.sql("""
            SELECT reader || ' ' || information_class || ' ' || step || ' ' || ground FROM casework.access_log
            WHERE case_number = ?""")
        .param(caseNumber.value()).query(String.class).list();
  }
}
