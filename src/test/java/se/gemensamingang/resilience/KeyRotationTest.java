package se.gemensamingang.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.database.KeyCommand;
import se.gemensamingang.fixtures.IntakeOverRest;
import se.gemensamingang.fixtures.LocalProgram;
import se.gemensamingang.fixtures.PageVisitor;
import se.gemensamingang.fixtures.Referral;

/** New keys are taken into use on a database that is filled under the old ones. */
class KeyRotationTest {

  private static final String REPRESENTATIVE = IntakeOverRest.REPRESENTATIVES.get(1);
  private static final String NAME = "Testperson Hagtornsson";
  private static final List<String> VALUES = List.of(
      "SELECT value_key FROM casework.case_entry WHERE case_number = ?",
      "SELECT name_key FROM casework.participant_identity JOIN casework.case_record USING (participant)"
          + " WHERE case_number = ?");
  private static final List<String> INDEXES = List.of(
      "SELECT number_index_key FROM casework.participant_identity JOIN casework.case_record USING (participant)"
          + " WHERE case_number = ?");

  @TempDir
  private Path folder;
  private LocalProgram program;

  @BeforeEach
  void start() {
    program = LocalProgram.in(folder.resolve("data"));
    program.start();
  }

  @AfterEach
  void stop() {
    program.stop();
  }

  @Test
  void leavesEverythingReadableAndFindableAndNobodyThereTwice() {
    Map<String, Object> registration = Referral.registration();
    registration.put("name", NAME);
    String number = (String) registration.get("personalNumber");
    String before = referred(registration);
    JsonNode formBefore = form(before);

    startAnewAfter("lagg-till");
    startAnewAfter("anvand");

    assertThat(form(before)).isEqualTo(formBefore);
    assertThat(casePage(before)).contains(NAME, (String) registration.get("ownWords"));
    assertThat(found(number)).containsExactly(before);
    assertThat(found(NAME)).containsExactly(before);

    String after = referred(registration);

    assertThat(found(number)).containsExactlyInAnyOrder(before, after);
    assertThat(found(NAME)).containsExactlyInAnyOrder(before, after);
    assertThat(possibleDuplicates()).isEqualTo(1);
    VALUES.forEach(query -> assertNewKey(query, before, after));
    INDEXES.forEach(query -> assertNewKey(query, before, after));
  }

  private void startAnewAfter(String command) {
    program.stop();
    for (String file : List.of("encryption.json", "index.json")) {
      assertThat(KeyCommand.run("nyckel", command, folder.resolve("data/keys").resolve(file).toString())).isZero();
    }
    program.start();
  }

  private String referred(Map<String, Object> registration) {
    IntakeOverRest intake = new IntakeOverRest(program.rest());
    String caseNumber = intake.begun();
    intake.submit(IntakeOverRest.REFERRER, intake.taskOf(IntakeOverRest.REFERRER, caseNumber), registration)
        .mustBeAccepted();
    return caseNumber;
  }

  private JsonNode form(String caseNumber) {
    String task = new IntakeOverRest(program.rest()).taskOf(REPRESENTATIVE, caseNumber);
    JsonNode form = program.rest().basic(REPRESENTATIVE).get("/task/" + task + "/form-variables").mustBeAccepted().json();
    assertThat(form.toString()).contains(NAME);
    return form;
  }

  private String casePage(String caseNumber) {
    return visitor().page("/arenden/" + caseNumber).text();
  }

  private Set<String> found(String text) {
    PageVisitor visitor = visitor();
    Document page = visitor.page("/arenden");
    Document answer = Jsoup.parse(visitor.submit(page, "/arenden", Map.of("text", text)).body());
    return new HashSet<>(answer.select("table th[scope=row] a").eachText());
  }

  private PageVisitor visitor() {
    return PageVisitor.signedIn(program.process().base().getPort(), REPRESENTATIVE, "tasklist");
  }

  private int possibleDuplicates() {
    return database().sql("SELECT count(*) FROM casework.participant_identity WHERE possible_duplicate_of IS NOT NULL")
        .query(Integer.class).single();
  }

  private void assertNewKey(String query, String before, String after) {
    Set<String> old = Set.copyOf(database().sql(query).param(before).query(String.class).list());
    Set<String> fresh = Set.copyOf(database().sql(query).param(after).query(String.class).list());
    assertThat(old).hasSize(1);
    assertThat(fresh).hasSize(1).isNotEqualTo(old);
  }

  private JdbcClient database() {
    return JdbcClient.create(program.dataSource());
  }
}
