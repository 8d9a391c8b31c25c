package se.gemensamingang.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import se.gemensamingang.fixtures.EmergencyAnswers;
import se.gemensamingang.fixtures.IntakeOverRest;
import se.gemensamingang.fixtures.LogRecord;
import se.gemensamingang.fixtures.PageVisitor;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.Rest;
import se.gemensamingang.fixtures.Rest.Reply;
import se.gemensamingang.fixtures.TestPersons;

/** Follows words that occur nowhere else from the forms' text fields through the program. */
@ProgramTest
class MarkerWordTest {

  private static final String WORD = "Snölyktebacke";
  private static final String AUTHORITY = "region-psykiatri";
  private static final String COORDINATOR = "samordnare";
  private static final String ASKED = "chef-psyk-region";
  private static final String NUMBER = TestPersons.number();
  private static final List<String> MARKERS = List.of(WORD, NUMBER, NUMBER.substring(2),
      NUMBER.substring(2, 8) + "-" + NUMBER.substring(8), NUMBER.substring(0, 8) + "-" + NUMBER.substring(8));
  private static final String COLUMNS = """
      select c.table_schema || '.' || c.table_name as place, c.column_name as name, c.data_type as type
      from information_schema.columns c join information_schema.tables t
        on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
      where c.table_schema in ('public', 'casework')
        and c.data_type in ('text', 'character varying', 'bytea', 'json', 'jsonb', 'ARRAY')""";

  private final JdbcTemplate database;
  private final IntakeOverRest intake;
  private final int port;

  @Autowired
  MarkerWordTest(JdbcTemplate database, @LocalServerPort int port) {
    this.database = database;
    this.port = port;
    this.intake = new IntakeOverRest(Rest.at(URI.create("http://127.0.0.1:" + port)));
  }

  @Test
  void leavesNoTextOfAnyFormInTheEngineTheLogOrAnErrorAnswer() {
    List<Reply> refusals = new ArrayList<>();
    try (LogRecord log = LogRecord.open()) {
      play(refusals);
      assertThat(log.lines()).noneMatch(MarkerWordTest::tells);
    }
    assertThat(refusals).isNotEmpty().noneMatch(refusal -> tells(refusal.body()));
    assertThat(placesThatTell()).isEmpty();
  }

  private void play(List<Reply> refusals) {
    String caseNumber = intake.begun();
    String register = intake.taskOf(IntakeOverRest.REFERRER, caseNumber);
    Map<String, Object> registration = IntakeOverRest.registration(WORD);
    registration.put("personalNumber", NUMBER);
    for (Map.Entry<String, Object> wrong : Map.<String, Object>of("targetGroup", WORD, "name", WORD.repeat(2000),
        "personalNumber", NUMBER + WORD, "intakeConsent", WORD, "unheardOf", WORD).entrySet()) {
      Map<String, Object> answers = new LinkedHashMap<>(registration);
      answers.put(wrong.getKey(), wrong.getValue());
      refusals.add(refused(intake.submit(IntakeOverRest.REFERRER, register, answers)));
    }
    intake.submit(IntakeOverRest.REFERRER, register, registration).mustBeAccepted();
    playEmergency(caseNumber, refusals);
    for (String user : IntakeOverRest.REPRESENTATIVES) {
      String task = intake.taskOf(user, caseNumber);
      refusals.add(refused(intake.submit(user, task, IntakeOverRest.position(WORD, WORD))));
      intake.submit(user, task, IntakeOverRest.position("AGAINST", WORD)).mustBeAccepted();
      refusals.add(refused(intake.submit(user, task, IntakeOverRest.position("AGAINST", WORD))));
    }
    intake.submit(IntakeOverRest.CHAIR, intake.taskOf(IntakeOverRest.CHAIR, caseNumber),
        IntakeOverRest.decision("NOT_ADMITTED", WORD)).mustBeAccepted();
    String receive = intake.taskOf(IntakeOverRest.REFERRER, caseNumber);
    refusals.add(refused(intake.submit(IntakeOverRest.REFERRER, receive, IntakeOverRest.receipt(WORD))));
    String today = LocalDate.now(ZoneId.of("Europe/Stockholm")).toString();
    intake.submit(IntakeOverRest.REFERRER, receive, IntakeOverRest.receipt(today)).mustBeAccepted();
    playSentBack(refusals);
    playAdvice(refusals);
    playInformation();
  }

  /** Sent back with a question, and supplemented. */
  private void playSentBack(List<Reply> refusals) {
    String caseNumber = intake.begun();
    Map<String, Object> registration = IntakeOverRest.registration(WORD);
    registration.remove("situation");
    intake.submit(IntakeOverRest.REFERRER, intake.taskOf(IntakeOverRest.REFERRER, caseNumber), registration).mustBeAccepted();
    String check = intake.taskOf(COORDINATOR, caseNumber);
    refusals.add(refused(intake.submit(COORDINATOR, check, Map.of("completenessAnswer", WORD, "sentBackQuestion", WORD))));
    intake.submit(COORDINATOR, check, Map.of("completenessAnswer", "SENT_BACK", "sentBackQuestion", WORD)).mustBeAccepted();
    String complete = intake.taskOf(IntakeOverRest.REFERRER, caseNumber);
    refusals.add(refused(intake.submit(IntakeOverRest.REFERRER, complete, Map.of("situation", WORD, "language", WORD))));
    intake.submit(IntakeOverRest.REFERRER, complete, Map.of("situation", WORD)).mustBeAccepted();
  }

  /** Asked without a name and advised, and asked about somebody who consents. */
  private void playAdvice(List<Reply> refusals) {
    String unnamed = beginUnnamed();
    Map<String, Object> question = new LinkedHashMap<>(Referral.unnamedQuestion());
    question.put("unnamedQuestion", WORD + " " + NUMBER);
    String ask = intake.taskOf(IntakeOverRest.REFERRER, unnamed);
    refusals.add(refused(intake.submit(IntakeOverRest.REFERRER, ask, question)));
    question.put("unnamedQuestion", WORD);
    intake.submit(IntakeOverRest.REFERRER, ask, question).mustBeAccepted();
    String named = intake.begun();
    Map<String, Object> registration = IntakeOverRest.registration(WORD);
    registration.put("errand", "ADVICE");
    intake.submit(IntakeOverRest.REFERRER, intake.taskOf(IntakeOverRest.REFERRER, named), registration).mustBeAccepted();
    for (String caseNumber : List.of(unnamed, named)) {
      String advise = intake.taskOf(IntakeOverRest.CHAIR, caseNumber);
      refusals.add(refused(intake.submit(IntakeOverRest.CHAIR, advise, Map.of("advice", WORD.repeat(2000)))));
      intake.submit(IntakeOverRest.CHAIR, advise, Map.of("advice", WORD)).mustBeAccepted();
      intake.submit(IntakeOverRest.REFERRER, intake.taskOf(IntakeOverRest.REFERRER, caseNumber), Map.of()).mustBeAccepted();
    }
  }

  private void playInformation() {
    String caseNumber = beginUnnamed();
    intake.submit(IntakeOverRest.REFERRER, intake.taskOf(IntakeOverRest.REFERRER, caseNumber),
        Map.of("unnamedErrand", "INFORMATION", "information", WORD)).mustBeAccepted();
    IntakeOverRest.REPRESENTATIVES.forEach(member ->
        intake.submit(member, intake.taskOf(member, caseNumber), Map.of("noteReply", WORD)).mustBeAccepted());
    intake.submit(IntakeOverRest.REFERRER, intake.taskOf(IntakeOverRest.REFERRER, caseNumber), Map.of()).mustBeAccepted();
  }

  private String beginUnnamed() {
    String caseNumber = intake.begun();
    intake.submit(IntakeOverRest.REFERRER, intake.taskOf(IntakeOverRest.REFERRER, caseNumber), Map.of("errand", "UNNAMED"))
        .mustBeAccepted();
    return caseNumber;
  }

  /** Once disclosed and told, once refused. */
  private void playEmergency(String caseNumber, List<Reply> refusals) {
    begin(caseNumber);
    String write = intake.taskOf(IntakeOverRest.REFERRER, caseNumber);
    refusals.add(refused(intake.submit(IntakeOverRest.REFERRER, write, EmergencyAnswers.request(WORD, WORD))));
    intake.submit(IntakeOverRest.REFERRER, write, EmergencyAnswers.request(AUTHORITY, WORD)).mustBeAccepted();
    String assess = intake.taskOf(ASKED, caseNumber);
    refusals.add(refused(intake.submit(ASKED, assess, Map.of("decision", WORD, "items", WORD))));
    intake.submit(ASKED, assess, EmergencyAnswers.disclosure(WORD, "NO")).mustBeAccepted();
    intake.submit(IntakeOverRest.REFERRER, intake.taskOf(IntakeOverRest.REFERRER, caseNumber), EmergencyAnswers.read())
        .mustBeAccepted();
    intake.submit(ASKED, intake.taskOf(ASKED, caseNumber), EmergencyAnswers.notToldYet(WORD)).mustBeAccepted();
    intake.submit(ASKED, intake.taskOf(ASKED, caseNumber), EmergencyAnswers.told()).mustBeAccepted();
    begin(caseNumber);
    intake.submit(IntakeOverRest.REFERRER, intake.taskOf(IntakeOverRest.REFERRER, caseNumber),
        EmergencyAnswers.request(AUTHORITY, WORD)).mustBeAccepted();
    intake.submit(ASKED, intake.taskOf(ASKED, caseNumber), EmergencyAnswers.refusal(WORD)).mustBeAccepted();
    intake.submit(IntakeOverRest.REFERRER, intake.taskOf(IntakeOverRest.REFERRER, caseNumber), EmergencyAnswers.read())
        .mustBeAccepted();
  }

  private void begin(String caseNumber) {
    PageVisitor visitor = PageVisitor.signedIn(port, IntakeOverRest.REFERRER, "tasklist");
    assertThat(visitor.submit(visitor.page("/arenden/" + caseNumber), "/arenden/" + caseNumber + "/akut-begaran", Map.of())
        .statusCode()).isEqualTo(302);
  }

  private static Reply refused(Reply reply) {
    assertThat(reply.refused()).as(reply.toString()).isTrue();
    return reply;
  }

  private static boolean tells(String text) {
    return MARKERS.stream().anyMatch(text::contains);
  }

  private List<String> placesThatTell() {
    List<String> places = new ArrayList<>();
    for (Map<String, Object> column : database.queryForList(COLUMNS)) {
      String name = "\"" + column.get("name") + "\"";
      boolean bytes = column.get("type").equals("bytea");
      for (String marker : MARKERS) {
        Object sought = bytes ? marker.getBytes(StandardCharsets.UTF_8) : marker;
        String where = bytes ? "position(? in " + name + ") > 0" : "position(? in " + name + "::text) > 0";
        Long found = database.queryForObject(
            "select count(*) from " + column.get("place") + " where " + where, Long.class, sought);
        if (found > 0) {
          places.add(column.get("place") + "." + name);
        }
      }
    }
    return places;
  }

  @Test
  void wouldFindAWordThatIsInATable() {
    database.update("insert into act_ge_bytearray (id_, rev_, name_, bytes_) values ('marker', 1, 'x', ?)",
        (WORD + " here").getBytes(StandardCharsets.UTF_8));
    try {
      assertThat(placesThatTell()).containsExactly("public.act_ge_bytearray.\"bytes_\"");
    } finally {
      database.update("delete from act_ge_bytearray where id_ = 'marker'");
    }
  }
}
