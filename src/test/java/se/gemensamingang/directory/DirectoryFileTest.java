package se.gemensamingang.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.UnitId;
import se.gemensamingang.shared.StartRefused;

/** The directory file is either true in every line or the program does not start. */
class DirectoryFileTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final String demo = demo();

  @Test
  void demoDirectoryHasNoFault() {
    Directory directory = read(demo);

    assertThat(directory.intakeGroups()).extracting(IntakeGroup::municipality).containsExactly("kavlinge", "lomma");
    assertThat(directory.caseworkers()).allSatisfy(each -> assertThat(each.unit()).isNotNull());
  }

  @Test
  void everyIntakeGroupHasOneSeatForEachPartyAndAChairWhoRepresentsOne() {
    assertThat(read(demo).intakeGroups()).allSatisfy(group -> {
      assertThat(group.seats()).extracting(IntakeSeat::party).containsExactlyInAnyOrder(PartyKind.values());
      assertThat(group.seats()).extracting(IntakeSeat::representative).contains(group.chair());
      assertThat(group.chair().unit().party()).isNotNull();
    });
  }

  @Test
  void administratorIsEmployedByTheForbundAndNoParty() {
    Caseworker admin = read(demo).caseworker(new CaseworkerId("admin")).orElseThrow();

    assertThat(admin.roles()).containsExactly(Role.ADMIN);
    assertThat(admin.unit().party()).isNull();
  }

  @Test
  void unitHasThePhoneNumberOfTheFileAndMayHaveNone() {
    String without = demo.replace("phone: 08-465 004 05, ", "");

    assertThat(read(demo).unit(new UnitId("kavlinge-ame")).orElseThrow().phone()).contains("08-465 004 05");
    assertThat(read(without).unit(new UnitId("kavlinge-ame")).orElseThrow().phone()).isEmpty();
    assertThat(read(demo.replace("08-465 004 05", "+46 8 465 004 05")).unit(new UnitId("kavlinge-ame")).orElseThrow().phone())
        .contains("+46 8 465 004 05");
  }

  @Test
  void closedPersonIsNotFound() {
    Directory directory = read(demo.replace("{id: kaa-kavlinge,", "{id: kaa-kavlinge, active: false,"));

    assertThat(directory.caseworker(new CaseworkerId("kaa-kavlinge"))).isEmpty();
    assertThat(directory.caseworkers()).extracting(each -> each.id().value()).doesNotContain("kaa-kavlinge");
  }

  @ParameterizedTest(name = "{0} -> {1}: {3}")
  @CsvSource(delimiter = '|', textBlock = """
      {id: forsakringskassan, name: Försäkringskassan, party: social-insurance} | {id: forsakringskassan, name: F} | secrecyUnits: | ”social-insurance” saknas; lagen (2003:1210)
      secrecyUnit: kavlinge-socialnamnd  | secrecyUnit: ingenstans      | id: kavlinge-soc,  | Sekretessenheten ”ingenstans” finns inte
      unit: kavlinge-ame, roles: [caseworker, | unit: borta, roles: [caseworker, | id: ame-kavlinge, | Enheten ”borta” finns inte
      {id: kaa-kavlinge,   | {id: kaa-lomma,   | name: KAA-handläggare Lomma | Id ”kaa-lomma” används två gånger
      {id: kaa-kavlinge,   | {id: kaa_kävlinge, | id: kaa_kävlinge | otillåtna tecken
      {id: kavlinge-soc,   | {id: camunda-admin, | id: camunda-admin, | är namnet på en roll
      {id: kavlinge-soc,   | {id: admin,       | id: admin, name: Kävlinge | är namnet på en roll
      roles: [coordinator] | roles: [boss]     | id: samordnare     | Rollen ”boss” finns inte
      roles: [coordinator] | roles: []         | id: samordnare     | ingen roll
      roles: [coordinator] | rolls: [coordinator] | id: samordnare  | Nyckeln ”rolls” finns inte
      chair: soc-kavlinge  | chair: samordnare | chair: samordnare  | Ordföranden är inte ordinarie ledamot
      chair: soc-kavlinge  | chair: ame-kavlinge | chair: ame-kavlinge | Ordföranden är inte ordinarie ledamot
      representative: vc-kavlinge | representative: ingen | representative: ingen | ”ingen” finns inte under caseworkers
      representative: vc-kavlinge | representative: fk-lund-utredare | representative: fk-lund-utredare | hör inte till parten ”region”
      representative: vc-kavlinge | representative: samordnare | representative: samordnare | anställd av förbundet
      representative: vc-kavlinge | representative: chef-psyk-region | representative: chef-psyk-region | inte rollen intake-member
      deputies: [ame-kavlinge] | deputies: [kaa-lomma] | deputies: [kaa-lomma] | en annan kommun
      deputies: [ame-kavlinge] | deputies: [soc-kavlinge] | deputies: [soc-kavlinge] | två gånger på platsen
      {id: vc-kavlinge, | {id: vc-kavlinge, active: false, | representative: vc-kavlinge | avslutad
      party: region, representative: vc-kavlinge | party: municipality, representative: vc-kavlinge | party: municipality, representative: vc-kavlinge | hör inte till parten
      municipality: kavlinge} | x: kavlinge} | id: kavlinge-socialnamnd, | vilken kommun
      party: municipality, municipality: kavlinge} | party: municipality, municipality: kvlinge} | id: kavlinge-socialnamnd, | Kommunen ”kvlinge” finns inte
      municipalities: [lomma]} | municipalities: [loma]} | municipalities: [loma] | Kommunen ”loma” finns inte
      targetGroups: [KAA]} | targetGroups: [KA]} | id: kavlinge-kaa | Målgruppen ”KA” finns inte
      {id: KAA,            | {id: kaa,             | {id: kaa, | Målgruppens kod
      kind: labour-market  | kind: labour          | id: kavlinge-ame, | Enhetstypen ”labour” finns inte
      phone: 08-465 004 05 | phone: ring växeln    | id: kavlinge-ame, | Telefonnumret ”ring växeln” går inte att läsa
      phone: 08-465 004 05 | phone: 4650045        | id: kavlinge-ame, | Telefonnumret ”4650045” går inte att läsa
      opens: 2017-09-01    | opens: 2017-09-01, closes: 2017-08-01 | id: kavlinge-ekonomi, | Sista dagen kommer före den första
      opens: 2017-09-01    | opens: 1 september    | id: kavlinge-ekonomi, | fel form
      opens: 2017-09-01    | opens: 2017-09-31     | id: kavlinge-ekonomi, | fel form
      opens: 2017-09-01    | opens: 2017-09-02     | id: kavlinge-ekonomi-soc | inte öppen den dag den ska ta över
      by: kavlinge-ekonomi, from: 2017-09-01 | by: kavlinge-ekonomi | id: kavlinge-ekonomi-soc | från vilken dag
      by: kavlinge-ekonomi, | by: ingen, | id: kavlinge-ekonomi-soc | Enheten ”ingen” finns inte
      by: kavlinge-ekonomi, | by: kavlinge-ekonomi-soc, | id: kavlinge-ekonomi-soc | tillbaka till enheten själv
      by: kavlinge-ekonomi, | by: lomma-soc, | id: kavlinge-ekonomi-soc | en annan part eller kommun
      kind: labour-market} | kind: labour-market, takenOver: {by: kavlinge-ekonomi, from: 2030-01-01}, closes: 2029-12-31} | id: kavlinge-ame, | både sista dag och övertagande
      kind: labour-market} | kind: labour-market, closes: 2030-12-31} | id: ame-kavlinge, | stänger 2030-12-31 utan att tas över
      ages: {from: 15, to: 24} | ages: {from: 24, to: 15} | id: peak, | Åldrarna
      ages: {from: 15, to: 24} | ages: {from: 15} | id: peak, | Åldrarna
      ages: {from: 15, to: 24} | ages: {from: 15.5, to: 24} | id: peak, | fel form
      capacity: 60         | capacity: 0           | id: peak, | Antalet platser
      capacity: 60         | capacity: många       | id: peak, | fel form
      everyWeeks: 4,       | everyWeeks: 0,        | id: peak, | hur ofta
      everyWeeks: 4,       | days: [2026-12-03],   | id: peak, | antingen en regel eller en lista
      everyWeeks: 4, stopDays: 5 | everyWeeks: 4, stopDays: -1 | id: peak, | från stoppdag till möte
      {first: 2026-12-03, everyWeeks: 4, | {everyWeeks: 4, | id: peak, | första dag
      roles: [admin]       | roles: [steering]     | caseworkers: | ingen administratör
      {id: chef-ame-kavlinge, | {id: chef-ame-kavlinge, active: false, | id: ame-kavlinge, | handläggare men ingen enhetschef
      name: Socialsekreterare Lomma | name: '' | id: soc-lomma | Namnet saknas
      - municipality: lomma | - municipality: loma | - municipality: loma | Kommunen ”loma” finns inte
      representative: vc-kavlinge | representative: {caseworker: vc-kavlinge, from: 2030-01-01} | representative: {caseworker: vc-kavlinge | ingen ledamot i dag
      representative: vc-kavlinge | representative: [vc-kavlinge, {caseworker: psyk-region, from: 2030-01-01}] | representative: [vc-kavlinge | samtidigt
      representative: vc-kavlinge | representative: {caseworker: vc-kavlinge, from: 2026-01-02, to: 2026-01-01} | representative: {caseworker: vc-kavlinge | Sista dagen kommer före
      deputies: [ame-kavlinge] | deputies: [ame-kavlinge, {caseworker: ame-kavlinge, from: 2030-01-01}] | deputies: [ame-kavlinge, { | två gånger på platsen
      """)
  void faultIsNamedWithFileLineReasonAndMend(String right, String wrong, String onLineWith, String reason) {
    String text = replaceFirst(demo, right, wrong);

    StartRefused refused = refusal(text);

    int line = lineOf(text, onLineWith);
    assertThat(refused.details()).anySatisfy(detail ->
        assertThat(detail).startsWith("demo.yml, rad " + line + ": ").contains(reason).endsWith("."));
  }

  @Test
  void allFaultsAreToldAtOnce() {
    String text = demo.replace("roles: [coordinator]", "roles: [boss]").replace("chair: soc-lomma", "chair: admin");

    assertThat(refusal(text).details()).hasSize(2);
  }

  @Test
  void unitsOfAFurtherMunicipalityNeedNotBeOfAllKinds() {
    DirectoryInMemory directory = read(demo);

    assertThat(directory.serving(UnitKind.LABOUR_MARKET, "kavlinge", "ADULTS")).extracting(unit -> unit.id().value())
        .containsExactly("kavlinge-ame");
    assertThat(directory.serving(UnitKind.LABOUR_MARKET, "lomma", "ADULTS")).isEmpty();
    assertThat(directory.serving(UnitKind.EMPLOYMENT_SERVICE, "lomma", "KAA")).extracting(unit -> unit.id().value())
        .containsExactly("af-lund-ungdom");
    assertThat(directory.serving(UnitKind.PRIMARY_CARE, "lomma", "ADULTS")).extracting(unit -> unit.id().value())
        .containsExactly("vardcentral-lomma");
  }

  @Test
  void everyTargetGroupOfTheReferralFormIsKnown() {
    assertThat(demo).contains("{id: KAA,", "{id: YOUNG_ADULTS_20_PLUS,", "{id: ADULTS,", "{id: NEWLY_ARRIVED,");
  }

  @Test
  void groupWithoutASeatForAPartyIsRefused() {
    String text = String.join("\n", demo.lines()
        .filter(line -> !line.contains("party: social-insurance, representative")).toList());

    assertThat(refusal(text).details()).anySatisfy(detail ->
        assertThat(detail).contains("”social-insurance” har 0 platser"));
  }

  @ParameterizedTest
  @CsvSource({"'units: [a'", "'units: 5'", "'units:\n  - {id: [x]}'", "''"})
  void textThatIsNoDirectoryIsRefusedWithALine(String text) {
    assertThat(refusal(text).details()).isNotEmpty().allSatisfy(detail ->
        assertThat(detail).matches("demo.yml, rad \\d+: .+"));
  }

  private static DirectoryInMemory read(String text) {
    return DirectoryInMemory.of(new DirectoryReading("demo.yml", text).onto(DirectoryState.empty(), TODAY), TODAY);
  }

  private static StartRefused refusal(String text) {
    StartRefused refused = catchThrowableOfType(StartRefused.class, () -> read(text));
    assertThat(refused).as("the start is refused").isNotNull();
    return refused;
  }

  private static String replaceFirst(String text, String right, String wrong) {
    assertThat(text).contains(right);
    int at = text.indexOf(right);
    return text.substring(0, at) + wrong + text.substring(at + right.length());
  }

  private static int lineOf(String text, String part) {
    List<String> lines = Arrays.asList(text.split("\n"));
    return 1 + lines.indexOf(lines.stream().filter(line -> line.contains(part)).findFirst().orElseThrow());
  }

  private static String demo() {
    try {
      return new ClassPathResource("directory/demo.yml").getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
