package se.gemensamingang.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** Every open case has exactly one responsible caseworker, and no two cases share a number. */
@ProgramTest
class CasesTest {

  private static final CaseworkerId REFERRER = new CaseworkerId("kaa-kavlinge");

  @Autowired
  private Cases cases;

  @Autowired
  private JdbcClient database;

  @Autowired
  private Directory directory;

  @Autowired
  private PlatformTransactionManager transactions;

  @Test
  void referrerIsResponsibleForTheNewCase() {
    Case opened = cases.open(REFERRER, "kavlinge");

    assertThat(cases.find(opened.caseNumber())).hasValueSatisfying(found -> {
      assertThat(found.responsible()).contains(REFERRER);
      assertThat(found.participant()).isEqualTo(opened.participant());
      assertThat(found.referringUnit().value()).isEqualTo("kavlinge-bildningsnamnd");
      assertThat(found.municipality()).isEqualTo("kavlinge");
    });
  }

  @Test
  void closedCaseHasNobodyResponsibleAndClosesOnlyOnce() {
    CaseNumber number = cases.open(REFERRER, "lomma").caseNumber();

    cases.close(number, CloseReason.NOT_ADMITTED);
    cases.close(number, CloseReason.REGISTRATION_ABANDONED);

    assertThat(cases.find(number)).hasValueSatisfying(found -> assertThat(found.responsible()).isEmpty());
    assertThat(database.sql("SELECT close_reason FROM casework.case_record WHERE case_number = ?")
        .param(number.value()).query(String.class).single()).isEqualTo("NOT_ADMITTED");
  }

  @Test
  void caseOfAStrangerOrOutsideTheAreaIsNotOpened() {
    assertThatThrownBy(() -> cases.open(new CaseworkerId("nobody"), "kavlinge"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> cases.open(REFERRER, "lund")).isInstanceOf(IllegalArgumentException.class);
    assertThat(cases.find(new CaseNumber("GI-1999-00001"))).isEmpty();
  }

  @Test
  void numbersAreUniqueWhenTwoHundredCasesOpenAtOnceInANewYear() throws Exception {
    Clock nextCentury = Clock.fixed(Instant.parse("2099-06-01T00:00:00Z"), ZoneId.of("Europe/Stockholm"));
    Cases then = new CasesInDatabase(database, directory, nextCentury, event -> { });
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    Callable<CaseNumber> opening = () -> transaction.execute(status -> then.open(REFERRER, "kavlinge").caseNumber());

    ExecutorService workers = Executors.newFixedThreadPool(50);
    List<CaseNumber> numbers = new ArrayList<>();
    try {
      for (Future<CaseNumber> each : workers.invokeAll(Collections.nCopies(200, opening))) {
        numbers.add(each.get());
      }
    } finally {
      workers.shutdownNow();
    }

    assertThat(numbers).hasSize(200).doesNotHaveDuplicates()
        .allSatisfy(number -> assertThat(number.value()).startsWith("GI-2099-"));
  }

  @Test
  void yearOfTheNumberIsSwedish() {
    Clock lastMinuteOfUtc = Clock.fixed(Instant.parse("2097-12-31T23:30:00Z"), ZoneId.of("Europe/Stockholm"));

    String number = new TransactionTemplate(transactions).execute(status ->
        new CasesInDatabase(database, directory, lastMinuteOfUtc, event -> { }).open(REFERRER, "kavlinge").caseNumber().value());

    assertThat(number).startsWith("GI-2098-");
  }

  @Test
  void openCaseWithoutAResponsibleIsRefusedByTheDatabase() {
    CaseNumber number = cases.open(REFERRER, "kavlinge").caseNumber();

    assertThatThrownBy(() -> change("UPDATE casework.responsibility SET until = now() WHERE case_number = ?", number))
        .hasStackTraceContaining("would have no responsible caseworker");
    assertThat(cases.find(number).orElseThrow().responsible()).contains(REFERRER);
  }

  @Test
  void secondResponsibleIsRefusedByTheDatabase() {
    CaseNumber number = cases.open(REFERRER, "kavlinge").caseNumber();

    assertThatThrownBy(() -> change("""
        INSERT INTO casework.responsibility (case_number, caseworker, since) VALUES (?, 'soc-kavlinge', now())""",
        number)).isInstanceOf(DataAccessException.class);
    assertThat(cases.find(number).orElseThrow().responsible()).contains(REFERRER);
  }

  @Test
  void responsibilityThatOutlivesTheCaseIsRefusedByTheDatabase() {
    CaseNumber number = cases.open(REFERRER, "kavlinge").caseNumber();

    assertThatThrownBy(() -> change("""
        UPDATE casework.case_record SET closed_at = now(), close_reason = 'NOT_ADMITTED' WHERE case_number = ?""",
        number)).hasStackTraceContaining("after its end a responsible caseworker");
  }

  @Test
  void responsibilityCanPassToAnotherInOneTransaction() {
    CaseNumber number = cases.open(REFERRER, "kavlinge").caseNumber();

    new TransactionTemplate(transactions).executeWithoutResult(status -> {
      database.sql("UPDATE casework.responsibility SET until = now() WHERE case_number = ?")
          .param(number.value()).update();
      database.sql("""
              INSERT INTO casework.responsibility (case_number, caseworker, since)
              VALUES (?, 'soc-kavlinge', now())""").param(number.value()).update();
    });

    assertThat(cases.find(number).orElseThrow().responsible()).contains(new CaseworkerId("soc-kavlinge"));
  }

  @Test
  void historyOfResponsibilityCannotBeRewritten() {
    CaseNumber number = cases.open(REFERRER, "kavlinge").caseNumber();

    assertThatThrownBy(() -> change(
        "UPDATE casework.responsibility SET caseworker = 'soc-kavlinge' WHERE case_number = ?", number))
        .hasStackTraceContaining("never rewritten");
    assertThatThrownBy(() -> change("DELETE FROM casework.responsibility WHERE case_number = ?", number))
        .hasStackTraceContaining("never rewritten");
  }

  private void change(String sql, CaseNumber number) {
    database.sql(sql).param(number.value()).update();
  }
}
