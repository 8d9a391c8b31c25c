package se.gemensamingang.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.database.OlderSchema;
import se.gemensamingang.fixtures.IntakeOverRest;
import se.gemensamingang.fixtures.Rest;
import se.gemensamingang.production.Installation.Node;

/** This version is started on a database that an earlier one has filled, with a case left at each of its steps. */
@TestInstance(Lifecycle.PER_CLASS)
class UpgradeTest {

  private static final Path EARLIER = Path.of("src/test/resources/upgrade/2026-11-24");
  private static final String LAST_MIGRATION = "081";
  private static final LocalDate FILLED_ON = LocalDate.of(2026, 11, 25);

  private static final String BEGUN = "GI-2026-00001";
  private static final String REGISTERED = "GI-2026-00002";
  private static final String TWO_HAVE_ANSWERED = "GI-2026-00003";
  private static final String ALL_HAVE_ANSWERED = "GI-2026-00004";
  private static final String NOT_ADMITTED = "GI-2026-00005";
  private static final String ADMITTED = "GI-2026-00006";
  private static final String TOLD = "GI-2026-00007";

  private final Issuer issuer = Issuer.named("https://logga-in.example.se/realms/gemensam-ingang");
  private Installation installation;
  private Node node;
  private IntakeOverRest intake;

  @BeforeAll
  void startOnTheFilledDatabase(@TempDir Path folder) throws IOException {
    installation = Installation.in(folder, "logga-in.example.se", issuer.description());
    for (String key : List.of("encryption.json", "index.json")) {
      Files.copy(EARLIER.resolve(key), folder.resolve(key), StandardCopyOption.REPLACE_EXISTING);
    }
    OlderSchema.make(installation.account(), LAST_MIGRATION);
    DatabaseDump.read(EARLIER.resolve("rows.zip"), installation.dataSource());
    DatabaseDump.moveForward(installation.dataSource(), FILLED_ON, today());
    node = installation.start("app-1").awaitReady();
    intake = new IntakeOverRest(Rest.withTokens(node.base(),
        user -> issuer.token(user, "gemensam-ingang-api", Instant.now().plus(Duration.ofHours(1)))));
  }

  @AfterAll
  void stop() {
    node.process().close();
    installation.close();
    issuer.close();
  }

  @Test
  void aBegunReferralIsRegistered() {
    intake.register(BEGUN, "ord").mustBeAccepted();
    positions(BEGUN, IntakeOverRest.REPRESENTATIVES);
    admit(BEGUN);
  }

  @Test
  void whoHasNotAnsweredStillReadsWhatTheReferrerWroteAndAnswers() {
    String task = intake.taskOf("vc-kavlinge", REGISTERED);
    assertThat(intake.form("vc-kavlinge", task).toString()).contains("Egna ord ställning", "Testperson ställning");
    positions(REGISTERED, IntakeOverRest.REPRESENTATIVES);
    admit(REGISTERED);
  }

  @Test
  void whoHasAnsweredIsNotAskedAgain() {
    assertThat(intake.tasksOf("fk-lund", TWO_HAVE_ANSWERED)).isEmpty();
    positions(TWO_HAVE_ANSWERED, List.of("vc-kavlinge", "af-lund-unga"));
    admit(TWO_HAVE_ANSWERED);
  }

  @Test
  void theChairDecidesWithThePositionsThatWereGiven() {
    assertThat(intake.form(IntakeOverRest.CHAIR, intake.taskOf(IntakeOverRest.CHAIR, ALL_HAVE_ANSWERED)).toString())
        .contains("Skäl beslut");
    admit(ALL_HAVE_ANSWERED);
  }

  @Test
  void theReferrerTellsTheParticipantWhatWasDecided() {
    for (String decided : List.of(NOT_ADMITTED, ADMITTED)) {
      intake.submit(IntakeOverRest.REFERRER, intake.taskOf(IntakeOverRest.REFERRER, decided),
          Map.of("toldOn", today().toString())).mustBeAccepted();
    }
  }

  @Test
  void whatWasToldBeforeIsNotAskedAgainAndItsResponsibleStays() {
    for (String user : IntakeOverRest.REPRESENTATIVES) {
      assertThat(intake.tasksOf(user, TOLD)).isEmpty();
    }
    assertThat(intake.tasksOf(IntakeOverRest.REFERRER, TOLD)).isEmpty();
    assertThat(JdbcClient.create(installation.dataSource())
        .sql("SELECT caseworker FROM casework.responsibility WHERE case_number = ? AND until IS NULL").param(TOLD)
        .query(String.class).list()).containsExactly(IntakeOverRest.REFERRER);
  }

  private void positions(String caseNumber, List<String> users) {
    for (String user : users) {
      intake.submit(user, intake.taskOf(user, caseNumber), IntakeOverRest.position("FOR", "ord")).mustBeAccepted();
    }
  }

  private void admit(String caseNumber) {
    intake.submit(IntakeOverRest.CHAIR, intake.taskOf(IntakeOverRest.CHAIR, caseNumber),
        IntakeOverRest.decision("ADMITTED", "ord")).mustBeAccepted();
    assertThat(intake.tasksOf(IntakeOverRest.REFERRER, caseNumber)).as("who tells the participant").isNotEmpty();
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/Stockholm"));
  }
}
