package se.gemensamingang.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.gemensamingang.casefile.CaseTeam;
import se.gemensamingang.casefile.Protection;
import se.gemensamingang.casefile.ProtectionLevel;
import se.gemensamingang.consent.RecordingConsent;
import se.gemensamingang.fixtures.IntakeOverRest;
import se.gemensamingang.fixtures.PageVisitor;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Rest;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.SecrecyUnitId;

/** Where a protected participant lives is not told by the names of the units that work with the participant. */
@ProgramTest
class HiddenPlacesTest {

  private static final String WORD = "Rödhake";
  private static final String MUNICIPALITY = "Kävlinge";
  private static final String OUTSIDER = "soc-lomma";
  private static final String UNIT = "lomma-soc";
  private static final CaseworkerId RESPONSIBLE = new CaseworkerId(IntakeOverRest.REFERRER);

  @Autowired private CaseTeam team;
  @Autowired private Protection protection;
  @Autowired private RecordingConsent consents;
  @Autowired private TaskService tasks;
  @Autowired private FilterService filters;
  @LocalServerPort private int port;

  private Rest rest;
  private IntakeOverRest intake;
  private CaseNumber caseNumber;

  @BeforeEach
  void anOutsiderWorksWithAProtectedParticipantOfKavlinge() {
    rest = Rest.at(URI.create("http://localhost:" + port));
    intake = new IntakeOverRest(rest);
    Map<String, Object> registration = IntakeOverRest.registration(WORD);
    registration.put("protection", "PROTECTED_REGISTRATION");
    String begun = intake.begun();
    intake.submit(IntakeOverRest.REFERRER, intake.taskOf(IntakeOverRest.REFERRER, begun), registration).mustBeAccepted();
    caseNumber = new CaseNumber(begun);
    team.join(caseNumber, new CaseworkerId(OUTSIDER), RESPONSIBLE);
    consents.forIntake(caseNumber, new SecrecyUnitId("kavlinge-bildningsnamnd"),
        new RecordingConsent.Readers(Map.of(new SecrecyUnitId("lomma-socialnamnd"), Set.of(new CaseworkerId(OUTSIDER))), false),
        Set.of(InformationClass.IDENTITY, InformationClass.SOCIAL),
        LocalDate.now(ZoneId.of("Europe/Stockholm")).plusDays(7), RESPONSIBLE);
  }

  @Test
  void casePageTellsAnOutsiderThePartiesAndNoPlace() {
    Document page = caseOf(OUTSIDER);

    assertThat(page.select("main").text()).doesNotContain(MUNICIPALITY, "Lund")
        .contains("Alias Deltagare", "Situationen " + WORD, "ring samordnaren och säg ärendenumret");
    assertThat(section(page, "people")).contains("Ansvarig handläggare Handläggare, Kommunen",
        "Socialsekreterare Lomma, Lomma socialtjänst");
    assertThat(page.select("#waiting ~ .table tbody tr td[data-column=Hos]").eachText())
        .containsExactlyInAnyOrder("Handläggare, Kommunen", "Handläggare, Regionen", "Handläggare, Arbetsförmedlingen",
            "Handläggare, Försäkringskassan");
    assertThat(section(page, "class-social")).contains("Handläggarens bedömning, Kommunen", "har skrivit: Kommunen.");
  }

  @Test
  void searchAndListTellAnOutsiderNoPlace() {
    PageVisitor outsider = visitor(OUTSIDER);
    tasks.setAssignee(intake.taskOf("vc-kavlinge", caseNumber.value()), OUTSIDER);
    Document list = outsider.page("/arenden");
    String found = outsider.submit(list, "/arenden", Map.of("text", caseNumber.value())).body();

    assertThat(list.select("tbody tr:contains(" + caseNumber + ")").text()).contains("Handläggare").doesNotContain(MUNICIPALITY);
    assertThat(found).contains(caseNumber.value(), "Kommunen").doesNotContain("KAA-handläggare", MUNICIPALITY);
  }

  @ParameterizedTest
  @ValueSource(strings = {Rest.OUTER, Rest.INNER})
  void engineTellsAnOutsiderNobodyButThoseOfTheOwnUnitInAnyAnswerAboutATask(String door) {
    String task = intake.taskOf("vc-kavlinge", caseNumber.value());
    String ofColleague = intake.taskOf("fk-lund", caseNumber.value());
    List.of(task, ofColleague).forEach(each -> tasks.addCandidateGroup(each, UNIT));
    tasks.setAssignee(task, OUTSIDER);
    Rest.Caller outsider = door.equals(Rest.OUTER) ? rest.basic(OUTSIDER) : rest.session(OUTSIDER, "tasklist");
    String unitFilter = filters.createTaskFilterQuery().filterName("Min enhets uppgifter").singleResult().getId();

    List<String> answers = Stream.of(
        outsider.get("/task?assignee=" + OUTSIDER + "&processInstanceBusinessKey=" + caseNumber),
        outsider.post("/task", Map.of("taskId", task)), outsider.post("/task", Map.of("taskId", ofColleague)),
        outsider.get("/task/" + task), outsider.get("/task/" + task + "/identity-links"),
        outsider.get("/task/" + ofColleague + "/identity-links"),
        outsider.post("/filter/" + unitFilter + "/list?firstResult=0&maxResults=200", Map.of("processInstanceBusinessKey", caseNumber.value())),
        outsider.send("POST", outsider.address("/filter/" + unitFilter + "/list?firstResult=0&maxResults=200"),
            "{\"processInstanceBusinessKey\":\"" + caseNumber + "\"}",
            Map.of("Content-Type", "application/json", "Accept", "application/hal+json")))
        .map(reply -> reply.mustBeAccepted().body()).toList();

    assertThat(answers).allSatisfy(answer -> assertThat(answer).doesNotContain("kavlinge", "Kävlinge", "fk-lund"));
    assertThat(answers.get(3)).contains("\"assignee\":\"" + OUTSIDER + "\"", "\"owner\":null");
    assertThat(answers.get(4)).contains(OUTSIDER, UNIT);
  }

  @Test
  void engineTellsWhoIsResponsibleToWhoeverMayKnowAndOnceTheProtectionIsLifted() {
    String task = intake.taskOf("vc-kavlinge", caseNumber.value());
    assertThat(rest.basic("vc-kavlinge").get("/task/" + task).json().get("owner").asText()).isEqualTo(IntakeOverRest.REFERRER);
    assertThat(rest.basic("samordnare").get("/task?taskId=" + task).body()).contains(IntakeOverRest.REFERRER);

    tasks.setAssignee(task, OUTSIDER);
    protection.lift(caseNumber, RESPONSIBLE);
    assertThat(rest.basic(OUTSIDER).get("/task/" + task).json().get("owner").asText()).isEqualTo(IntakeOverRest.REFERRER);
    assertThat(tasks.createTaskQuery().taskId(task).singleResult().getOwner()).isEqualTo(IntakeOverRest.REFERRER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"owner", "involvedUser"})
  void hiddenResponsibleIsNotFoundByTrying(String criterion) {
    tasks.setAssignee(intake.taskOf("vc-kavlinge", caseNumber.value()), OUTSIDER);
    Rest.Caller outsider = rest.basic(OUTSIDER);
    String mine = filters.createTaskFilterQuery().filterName("Mina uppgifter").singleResult().getId();

    Stream.of(outsider.get("/task?" + criterion + "=" + IntakeOverRest.REFERRER),
        outsider.get("/task/count?" + criterion + "=" + IntakeOverRest.REFERRER),
        outsider.post("/task", Map.of("orQueries", List.of(Map.of(criterion, IntakeOverRest.REFERRER)))),
        outsider.post("/filter/" + mine + "/count", Map.of(criterion, IntakeOverRest.REFERRER)))
        .forEach(reply -> assertThat(reply.status()).isEqualTo(403));
    assertThat(outsider.get("/task?" + criterion + "=" + OUTSIDER).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fk-lund", "vc-kavlinge", "soc-kavlinge"})
  void whoSitsInTheGroupKnowsWhichGroupItIs(String member) {
    assertThat(section(caseOf(member), "people")).contains("KAA-handläggare Kävlinge, Kävlinge kommunala aktivitetsansvar")
        .doesNotContain("samordnaren");
  }

  @Test
  void whoIsNamedKnowsWhereAndSoDoesEverybodyOnceTheProtectionIsLifted() {
    protection.protect(caseNumber, ProtectionLevel.PROTECTED_REGISTRATION, Set.of(new CaseworkerId(OUTSIDER)), RESPONSIBLE);
    assertThat(section(caseOf(OUTSIDER), "people")).contains("KAA-handläggare Kävlinge");

    protection.protect(caseNumber, ProtectionLevel.CONFIDENTIALITY_MARKING, Set.of(), RESPONSIBLE);
    assertThat(section(caseOf(OUTSIDER), "people")).doesNotContain(MUNICIPALITY);

    protection.lift(caseNumber, RESPONSIBLE);
    assertThat(section(caseOf(OUTSIDER), "people")).contains("KAA-handläggare Kävlinge");
  }

  private Document caseOf(String user) {
    return visitor(user).page("/arenden/" + caseNumber);
  }

  private PageVisitor visitor(String user) {
    return PageVisitor.signedIn(port, user, "tasklist");
  }

  private static String section(Document page, String heading) {
    return page.select("section[aria-labelledby=" + heading + "]").text();
  }
}
