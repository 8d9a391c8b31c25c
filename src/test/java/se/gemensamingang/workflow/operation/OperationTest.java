package se.gemensamingang.workflow.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.fixtures.Caller;
import se.gemensamingang.fixtures.IntakeOverRest;
import se.gemensamingang.fixtures.LogRecord;
import se.gemensamingang.fixtures.PageVisitor;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Rest;

/** Who runs the program learns how it is, on a port of its own, and nothing about anybody. */
@ProgramTest
class OperationTest {

  private static final String LATE = "gemensamingang_tasks_late";

  @LocalServerPort
  private int port;

  @LocalManagementPort
  private int operationPort;

  @Autowired
  private JdbcClient database;

  @Autowired
  private Directory directory;

  @Test
  void saysThatItLivesAndIsReadyWithoutDetails() {
    assertThat(get("/actuator/health/liveness")).isEqualTo("{\"status\":\"UP\"}");
    assertThat(get("/actuator/health/readiness")).isEqualTo("{\"status\":\"UP\"}");
  }

  @Test
  void tellsNothingElseThereAndNothingOfItWherePeopleWork() {
    assertThat(operationPort).isNotEqualTo(port);
    for (String other : List.of("env", "beans", "heapdump", "loggers", "metrics", "configprops", "threaddump")) {
      assertThat(Caller.nobody(operationPort).get("/actuator/" + other).statusCode()).as(other).isBetween(400, 499);
    }
    for (String path : List.of("/actuator/health/readiness", "/actuator/prometheus", "/actuator")) {
      assertThat(Caller.nobody(port).get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(Caller.nobody(operationPort).get("/arenden").statusCode()).isBetween(400, 499);
    assertThat(Caller.nobody(operationPort).get("/engine-rest/task").statusCode()).isBetween(400, 499);
  }

  @Test
  void countsATaskPastItsDeadlineAsLate() {
    IntakeOverRest intake = intake();
    String task = intake.taskOf(IntakeOverRest.REFERRER, intake.begun());
    double before = number(LATE);

    database.sql("UPDATE act_ru_task SET due_date_ = ? WHERE id_ = ?")
        .params(Timestamp.from(Instant.EPOCH.plus(20_000, ChronoUnit.DAYS)), task).update();

    assertThat(number(LATE)).isEqualTo(before + 1);
    assertThat(number("gemensamingang_tasks_open")).isGreaterThanOrEqualTo(number(LATE));
    assertThat(number("gemensamingang_jobs_due")).isNotNegative();
    assertThat(number("gemensamingang_jobs_failed")).isNotNegative();
  }

  @Test
  void timesFormsByWhatWasDoneAndHowItEnded() {
    IntakeOverRest intake = intake();
    String caseNumber = intake.begun();
    String task = intake.taskOf(IntakeOverRest.REFERRER, caseNumber);
    double refused = forms("submit", "refused");
    double accepted = forms("submit", "accepted");
    double opened = forms("open", "accepted");

    rest().basic(IntakeOverRest.REFERRER).get("/task/" + task + "/form-variables").mustBeAccepted();
    assertThat(intake.submit(IntakeOverRest.CHAIR, task, IntakeOverRest.registration("ord")).refused()).isTrue();
    intake.register(caseNumber, "ord").mustBeAccepted();

    assertThat(forms("submit", "refused")).isEqualTo(refused + 1);
    assertThat(forms("submit", "accepted")).isEqualTo(accepted + 1);
    assertThat(forms("open", "accepted")).isEqualTo(opened + 1);
    assertThat(forms("start", "accepted")).isPositive();
  }

  @Test
  void namesNoCaseAndNobodyInAnyMeasure() {
    String caseNumber = intake().reachPositions("ord");
    PageVisitor.signedIn(port, IntakeOverRest.REFERRER, "tasklist").page("/arenden/" + caseNumber);

    String measures = get("/actuator/prometheus");

    assertThat(measures).contains("http_server_requests").doesNotContain("GI-2", "task/");
    for (Caseworker caseworker : directory.caseworkers()) {
      assertThat(measures).doesNotContain("\"" + caseworker.id() + "\"", caseworker.name());
    }
  }

  @Test
  void logCarriesTheNumbersOfTheRequestAndTheCaseAndForgetsThemAfterwards() {
    IntakeOverRest intake = intake();
    String caseNumber = intake.begun();
    String task = intake.taskOf(IntakeOverRest.REFERRER, caseNumber);
    try (LogRecord log = LogRecord.open()) {
      intake.submit(IntakeOverRest.REFERRER, task, IntakeOverRest.position("FOR", "ord"));
      assertThat(log.lines()).anyMatch(line -> line.contains("caseNumber=" + caseNumber) && line.contains("requestId="));
    }
    try (LogRecord log = LogRecord.open()) {
      assertThat(intake.submit(IntakeOverRest.CHAIR, "no-such-task", IntakeOverRest.position("FOR", "ord")).refused()).isTrue();
      assertThat(log.lines()).isNotEmpty().noneMatch(line -> line.contains(caseNumber));
    }
  }

  private Rest rest() {
    return Rest.at(URI.create("http://127.0.0.1:" + port));
  }

  private IntakeOverRest intake() {
    return new IntakeOverRest(rest());
  }

  private String get(String path) {
    return Caller.nobody(operationPort).get(path).body();
  }

  private double forms(String operation, String outcome) {
    String labels = "{operation=\"" + operation + "\",outcome=\"" + outcome + "\"}";
    Matcher found = Pattern.compile(Pattern.quote("gemensamingang_forms_seconds_count" + labels) + " (\\S+)")
        .matcher(get("/actuator/prometheus"));
    return found.find() ? Double.parseDouble(found.group(1)) : 0;
  }

  private double number(String measure) {
    Matcher found = Pattern.compile("(?m)^" + measure + " (\\S+)$").matcher(get("/actuator/prometheus"));
    assertThat(found.find()).as(measure).isTrue();
    return Double.parseDouble(found.group(1));
  }
}
