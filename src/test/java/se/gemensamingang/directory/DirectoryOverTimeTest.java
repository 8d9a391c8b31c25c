package se.gemensamingang.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.StartRefused;
import se.gemensamingang.shared.UnitId;

/** What begins and ends on a day does so on that very day, for structure, seats and platforms alike. */
class DirectoryOverTimeTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final UnitId OLD = new UnitId("kavlinge-ame");
  private static final UnitId NEW = new UnitId("kavlinge-ekonomi");

  private final String demo = demo();

  @Test
  void takenOverUnitClosesAndItsPeopleFollowOnTheDayOfTheTakeover() {
    DirectoryState state = state(demo.replace("kind: labour-market}",
        "kind: labour-market, takenOver: {by: kavlinge-ekonomi, from: 2027-01-01}}"));

    DirectoryInMemory before = DirectoryInMemory.of(state, LocalDate.of(2026, 12, 31));
    DirectoryInMemory after = DirectoryInMemory.of(state, LocalDate.of(2027, 1, 1));

    assertThat(unitOf(before, "ame-kavlinge")).isEqualTo(OLD);
    assertThat(unitOf(after, "ame-kavlinge")).isEqualTo(NEW);
    assertThat(before.units()).extracting(Unit::id).contains(OLD);
    assertThat(after.units()).extracting(Unit::id).doesNotContain(OLD).contains(NEW);
    assertThat(before.answeringFor(OLD)).map(Unit::id).contains(OLD);
    assertThat(after.answeringFor(OLD)).map(Unit::id).contains(NEW);
    assertThat(after.unit(OLD)).as("what was written there still has a name").isPresent();
  }

  @Test
  void takeoverOfAUnitThatHasTakenOverLeadsToTheLast() {
    DirectoryState state = state(demo.replace("opens: 2017-09-01}",
        "opens: 2017-09-01, takenOver: {by: kavlinge-ame, from: 2027-01-01}}"));
    UnitId first = new UnitId("kavlinge-ekonomi-soc");

    assertThat(DirectoryInMemory.of(state, LocalDate.of(2017, 8, 31)).answeringFor(first)).map(Unit::id).contains(first);
    assertThat(DirectoryInMemory.of(state, LocalDate.of(2017, 9, 1)).answeringFor(first)).map(Unit::id).contains(NEW);
    assertThat(DirectoryInMemory.of(state, LocalDate.of(2026, 12, 31)).answeringFor(first)).map(Unit::id).contains(NEW);
    assertThat(DirectoryInMemory.of(state, LocalDate.of(2027, 1, 1)).answeringFor(first)).map(Unit::id).contains(OLD);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-30, false", "2026-12-01, true", "2027-06-30, true", "2027-07-01, false"})
  void unitAndPlatformAreOpenFromTheirFirstToTheirLastDay(LocalDate day, boolean open) {
    DirectoryState state = state(demo
        .replace("kind: financial-assistance, opens: 2017-09-01}", "kind: financial-assistance, opens: 2026-12-01, closes: 2027-06-30}")
        .replace("from: 2017-09-01}}", "from: 2026-12-01}}")
        .replace("capacity: 60,", "capacity: 60, opens: 2026-12-01, closes: 2027-06-30,"));
    DirectoryInMemory directory = DirectoryInMemory.of(state, day);

    assertThat(directory.remits().stream().anyMatch(remit -> remit.unit().id().equals(NEW))).isEqualTo(open);
    assertThat(directory.platforms().stream().anyMatch(platform -> platform.id().equals("peak"))).isEqualTo(open);
  }

  @Test
  void successorSitsFromTheFirstDayOfTheTermAndLeadsWhereThePredecessorDid() {
    DirectoryState state = accepted(SeatChanges.appointRepresentative(
        new SeatTerm("kavlinge", "kommun", "ame-kavlinge", LocalDate.of(2027, 1, 1), null))
        .madeIn(accepted(SeatChanges.endDeputy("kavlinge", "kommun", "ame-kavlinge").madeIn(state(demo), TODAY)), TODAY));

    IntakeGroup before = DirectoryInMemory.of(state, LocalDate.of(2026, 12, 31)).intakeGroup("kavlinge").orElseThrow();
    IntakeGroup after = DirectoryInMemory.of(state, LocalDate.of(2027, 1, 1)).intakeGroup("kavlinge").orElseThrow();

    assertThat(before.chair().id()).hasToString("soc-kavlinge");
    assertThat(after.chair().id()).hasToString("ame-kavlinge");
    assertThat(after.seats()).extracting(seat -> seat.representative().id().value()).contains("ame-kavlinge")
        .doesNotContain("soc-kavlinge");
  }

  @Test
  void representativeWhoseTermHasPassedSitsUntilSomebodyFollows() {
    DirectoryState state = state(demo.replaceFirst("representative: vc-kavlinge",
        "representative: {caseworker: vc-kavlinge, from: 2025-01-01, to: 2026-12-31}"));

    assertThat(DirectoryInMemory.of(state, LocalDate.of(2028, 1, 1)).intakeGroup("kavlinge").orElseThrow().seats())
        .extracting(seat -> seat.representative().id().value()).contains("vc-kavlinge");
    assertThat(new DirectoryView(known(state), LocalDate.of(2028, 1, 1)).seat("kavlinge", "region").orElseThrow()
        .representative().state()).isEqualTo(TermRow.State.OVERDUE);
  }

  @ParameterizedTest
  @CsvSource({"2026-12-31, true", "2027-01-01, true", "2027-06-30, true", "2027-07-01, false"})
  void deputyHoldsThePlaceThroughTheWholeTerm(LocalDate day, boolean holds) {
    DirectoryState state = state(demo.replaceFirst("deputies: \\[psyk-region\\]",
        "deputies: [{caseworker: psyk-region, to: 2027-06-30}]"));

    assertThat(DirectoryInMemory.of(state, day).intakeGroup("kavlinge").orElseThrow().seats())
        .filteredOn(seat -> seat.party() == PartyKind.REGION)
        .allSatisfy(seat -> assertThat(seat.deputies()).hasSize(holds ? 1 : 0));
  }

  @ParameterizedTest
  @CsvSource({"2011-12-04, false", "2011-12-03, true", "2001-12-04, true", "2001-12-03, false", "2026-12-04, false"})
  void ageIsCountedOnTheDayOfEnrolment(LocalDate birth, boolean allowed) {
    Platform peak = platform("peak", TODAY);

    assertThat(peak.ages().orElseThrow().allows(birth, LocalDate.of(2026, 12, 3))).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
      "2026-11-24, 2026-12-01", "2026-11-25, 2026-12-15", "2026-12-08, 2026-12-15", "2026-12-09, 2026-12-29"})
  void referralComesUpAtTheFirstMeetingWhoseStopDayHasNotPassed(LocalDate ready, LocalDate meeting) {
    assertThat(platform("gemensam-ingang", TODAY).meetingFor(ready)).map(Meeting::day).contains(meeting);
  }

  @Test
  void meetingsKeepTheirIntervalThroughAYearWith53WeeksAndSkipHolidays() {
    List<LocalDate> days = platform("gemensam-ingang", LocalDate.of(2026, 12, 20)).meetings().stream().map(Meeting::day)
        .limit(3).toList();

    assertThat(days).containsExactly(LocalDate.of(2026, 12, 29), LocalDate.of(2027, 1, 12), LocalDate.of(2027, 1, 26));
    assertThat(platform("peak", LocalDate.of(2027, 5, 1)).meetings()).extracting(Meeting::day)
        .doesNotContain(LocalDate.of(2027, 5, 6)).startsWith(LocalDate.of(2027, 5, 20));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      af-lund-rehab | chef-af-lund-unga | 2026-12-05 | 2026-12-20 | är själv borta
      chef-af-lund-unga | af-lund-unga  | 2026-12-10 | 2026-12-10 | är själv borta
      af-lund-unga | chef-af-lund-unga | 2026-12-10 | 2026-12-20 | redan registrerad
      fk-lund      | af-lund-unga      | 2026-12-11 | 2026-12-20 | en annan sekretessenhet
      fk-lund      | fk-lund           | 2026-12-11 | 2026-12-20 | sin egen vikarie
      fk-lund      | fk-lund-utredare  | 2026-12-20 | 2026-12-11 | före den första
      fk-lund      | fk-lund-utredare  | 2026-12-20 | 2029-12-11 | längre än 2 år
      fk-lund      | nobody            | 2026-12-11 | 2026-12-20 | finns inte
      fk-lund      | fk-lund-utredare  | 2026-11-20 | 2026-12-11 | tidigast från i dag
      fk-lund      | fk-lund-utredare  | 2026-11-20 | 2026-11-23 | redan över""")
  void absenceThatLeavesNobodyToStandInIsRefused(String absent, String substitute, LocalDate first, LocalDate last,
      String reason) {
    DirectoryState state = accepted(AbsenceChanges.register(new AbsenceDetails("af-lund-unga", "af-lund-rehab",
        LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 10))).madeIn(state(demo), TODAY));

    Answer<DirectoryState> answer =
        AbsenceChanges.register(new AbsenceDetails(absent, substitute, first, last)).madeIn(state, TODAY);

    assertThat(answer).isInstanceOfSatisfying(Answer.Refused.class, refused ->
        assertThat(refused.reasons().toString()).contains(reason));
  }

  @Test
  void meetingTodayIsStillThere() {
    assertThat(platform("gemensam-ingang", LocalDate.of(2026, 12, 1)).meetings().get(0).day()).isEqualTo("2026-12-01");
  }

  @Test
  void readingTheFileAgainKeepsThePersonsThatTheDatabaseKnows() {
    DirectoryState changed = accepted(CaseworkerChanges.change(new CaseworkerDetails("kaa-kavlinge", "Testperson",
        "kavlinge-kaa", List.of("caseworker"))).madeIn(state(demo), TODAY));

    DirectoryState read = new DirectoryReading("demo.yml", demo.replace("Kävlinge arbetsmarknadsenhet", "Kävlinge AME"))
        .onto(changed, TODAY);

    assertThat(read.caseworkers()).isEqualTo(changed.caseworkers());
    assertThat(read.structure().units()).extracting(DirectoryFile.UnitEntry::name).contains("Kävlinge AME");
  }

  @Test
  void fileThatTakesAwayAUnitWithPeopleIsRefusedWithItsLine() {
    String text = String.join("\n", demo.lines().filter(line -> !line.contains("{id: lomma-kaa,")).toList());

    StartRefused refused = catchThrowableOfType(StartRefused.class,
        () -> new DirectoryReading("demo.yml", text).onto(state(demo), TODAY));

    int units = 1 + text.lines().toList().indexOf("units:");
    assertThat(refused.details()).anySatisfy(detail ->
        assertThat(detail).startsWith("demo.yml, rad " + units + ": ").contains("Enheten ”lomma-kaa” finns inte"));
  }

  @Test
  void fileThatTakesAwayAnIntakeGroupIsRefused() {
    String text = demo.substring(0, demo.indexOf("  - municipality: lomma\n"));

    StartRefused refused = catchThrowableOfType(StartRefused.class,
        () -> new DirectoryReading("demo.yml", text).onto(state(demo), TODAY));

    assertThat(refused.details()).singleElement().asString().contains("Inskrivningsgrupp Lomma").contains("saknas");
  }

  @Test
  void platformMayHaveAGroupOfItsOwn() {
    DirectoryState state = state(demo + """
          - municipality: kavlinge
            platform: gemensam-ingang
            name: Plattformens grupp
            chair: vc-kavlinge
            seats:
              - {id: kommun, party: municipality, representative: ame-kavlinge}
              - {id: region, party: region, representative: vc-kavlinge}
              - {id: arbetsformedlingen, party: employment-service, representative: af-lund-rehab}
              - {id: forsakringskassan, party: social-insurance, representative: fk-lund-utredare}
        """);
    DirectoryInMemory directory = DirectoryInMemory.of(state, TODAY);

    assertThat(directory.intakeGroup("gemensam-ingang", "kavlinge")).map(IntakeGroup::name).contains("Plattformens grupp");
    assertThat(directory.intakeGroup("gemensam-ingang", "lomma")).map(IntakeGroup::name).contains("Inskrivningsgrupp Lomma");
    assertThat(directory.intakeGroup("kavlinge")).map(IntakeGroup::name).contains("Inskrivningsgrupp Kävlinge");
    assertThat(directory.intakeGroups()).hasSize(2);
  }

  private Platform platform(String id, LocalDate day) {
    return DirectoryInMemory.of(state(demo), day).platforms().stream().filter(each -> each.id().equals(id)).findFirst()
        .orElseThrow();
  }

  private static UnitId unitOf(Directory directory, String caseworker) {
    return directory.caseworker(new CaseworkerId(caseworker)).orElseThrow().unit().id();
  }

  private static KnownDirectory known(DirectoryState state) {
    return new KnownDirectory(1, state, Map.of());
  }

  private static DirectoryState accepted(Answer<DirectoryState> answer) {
    assertThat(answer).isInstanceOf(Answer.Accepted.class);
    return ((Answer.Accepted<DirectoryState>) answer).value();
  }

  private static DirectoryState state(String text) {
    return new DirectoryReading("demo.yml", text).onto(DirectoryState.empty(), TODAY);
  }

  private static String demo() {
    try {
      return new ClassPathResource("directory/demo.yml").getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
