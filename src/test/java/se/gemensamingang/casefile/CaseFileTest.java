package se.gemensamingang.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.gemensamingang.consent.RecordingConsent;
import se.gemensamingang.consent.RecordingConsent.Readers;
import se.gemensamingang.database.BoundTo;
import se.gemensamingang.database.Encryption;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.TestPersons;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.Purpose;
import se.gemensamingang.shared.SecrecyUnitId;

/** What is written about a participant is read by those who may, leaves a trace, and is unreadable in the database. */
@ProgramTest
class CaseFileTest {

  private static final CaseworkerId KAA = new CaseworkerId("kaa-kavlinge");
  private static final CaseworkerId SOC = new CaseworkerId("soc-kavlinge");
  private static final CaseworkerId CHIEF_SOC = new CaseworkerId("chef-soc-kavlinge");
  private static final SecrecyUnitId BILDNING = new SecrecyUnitId("kavlinge-bildningsnamnd");
  private static final SecrecyUnitId SOCIAL = new SecrecyUnitId("kavlinge-socialnamnd");
  private static final String NUMBER = TestPersons.number();
  private static final String NAME = "Testperson Markörnamn";
  private static final String ACCOUNT = "Markörtext om hur vardagen ser ut";

  @Autowired
  private Cases cases;

  @Autowired
  private CaseTeam team;

  @Autowired
  private CaseFile caseFile;

  @Autowired
  private Participants participants;

  @Autowired
  private RecordingConsent consents;

  @Autowired
  private JdbcClient database;

  @Autowired
  private PlatformTransactionManager transactions;

  @Autowired
  private Encryption encryption;

  @Autowired
  private Entries entries;

  @Autowired
  private Identities identities;

  @Autowired
  private ProtectedIdentities protectedIdentities;

  @Autowired
  private AccessPolicy policy;

  @Autowired
  private Directory directory;

  @Autowired
  private Clock clock;

  private Case opened;
  private CaseNumber number;

  @BeforeEach
  void registerAReferral() {
    opened = cases.open(KAA, "kavlinge");
    number = opened.caseNumber();
    assertThat(participants.identify(number, named(NAME, NUMBER), KAA)).isInstanceOf(Answer.Accepted.class);
    caseFile.write(number, InformationClass.BACKGROUND, Map.of("account", ACCOUNT), new Writing(KAA, "register-referral"));
  }

  @Test
  void responsibleCaseworkerReadsWhatTheOwnUnitGave() {
    assertThat(read(KAA)).containsExactly(Map.entry("account", ACCOUNT));
    assertThat(caseFile.identity(number, reader(KAA))).hasValueSatisfying(identity -> {
      assertThat(identity.name()).isEqualTo(NAME);
      assertThat(identity.personalNumber()).contains(NUMBER);
      assertThat(identity.birthYear()).contains(2003);
      assertThat(identity.isAlias()).isFalse();
    });
  }

  @Test
  void everyKindOfAnswerComesBackAsItWasGiven() {
    Map<String, Object> answers = Map.of(
        "text", "å \"citat\" \n rad två", "number", 3, "decimal", 2.5, "yes", true, "codes", List.of("a", "b"));

    caseFile.write(number, InformationClass.SOCIAL, answers, new Writing(KAA, "register-referral"));

    assertThat(caseFile.read(number, InformationClass.SOCIAL, reader(KAA))).isEqualTo(answers);
  }

  @Test
  void newestAnswerIsReadAndTheOlderStays() {
    caseFile.write(number, InformationClass.BACKGROUND, Map.of("account", "nyare"), new Writing(KAA, "register-referral"));

    assertThat(read(KAA)).containsExactly(Map.entry("account", "nyare"));
    assertThat(count("SELECT count(*) FROM casework.case_entry WHERE case_number = ?")).isEqualTo(2);
  }

  @Test
  void sameAnswerToWhatWasShownConfirmsItAndStaysWhoseItWas() {
    consent(Set.of(SOC), LocalDate.now(clock));
    team.join(number, SOC, KAA);
    Reader asking = new Reader(SOC, "a-form", Set.of(Purpose.INTAKE));

    caseFile.write(number, InformationClass.BACKGROUND, Map.of("account", ACCOUNT),
        new Writing(asking, Map.of(), Set.of("account")));

    FileEntry entry = view(SOC).entries().get(0);
    assertThat(view(SOC).entries()).hasSize(1);
    assertThat(entry.givenBy()).isEqualTo(BILDNING);
    assertThat(entry.author()).isEqualTo(KAA);
    assertThat(entry.confirmedAt()).isPresent();
  }

  @Test
  void whoWasShownNothingConfirmsNothing() {
    team.join(number, SOC, KAA);

    caseFile.write(number, InformationClass.BACKGROUND, Map.of("account", ACCOUNT),
        new Writing(new Reader(SOC, "a-form", Set.of(Purpose.INTAKE)), Map.of(), Set.of("account")));

    assertThat(view(KAA).entries().get(0).confirmedAt()).isEmpty();
    assertThat(view(SOC).entries()).extracting(FileEntry::givenBy).containsExactly(SOCIAL);
  }

  @Test
  void anotherAnswerIsANewEntryAndTheOldStays() {
    caseFile.write(number, InformationClass.BACKGROUND, Map.of("account", "Rättat"), new Writing(
        new Reader(KAA, "a-form"), Map.of("account", EntrySource.PARTICIPANT), Set.of("account")));

    assertThat(view(KAA).entries()).singleElement().satisfies(entry -> {
      assertThat(entry.answer()).isEqualTo("Rättat");
      assertThat(entry.source()).isEqualTo(EntrySource.PARTICIPANT);
      assertThat(entry.confirmedAt()).isEmpty();
    });
    assertThat(count("SELECT count(*) FROM casework.case_entry WHERE case_number = ?")).isEqualTo(2);
  }

  @Test
  void viewTellsWhoseInformationIsOpenWhetherOrNotThereIsAny() {
    consent(Set.of(SOC), LocalDate.now(clock));
    team.join(number, SOC, KAA);

    assertThat(view(SOC).openedBy()).containsExactlyInAnyOrder(SOCIAL, BILDNING);
    assertThat(caseFile.view(number, InformationClass.HEALTH, reader(SOC)).orElseThrow())
        .isEqualTo(new ClassView(InformationClass.HEALTH, List.of(), Set.of(SOCIAL)));
    assertThat(caseFile.view(number, InformationClass.HEALTH, reader(CHIEF_SOC))).isEmpty();
    assertThat(trace()).hasSize(1);
  }

  @Test
  void eachReadingLeavesOneRowForEachClass() {
    read(KAA);
    caseFile.identity(number, reader(KAA));

    assertThat(trace()).containsExactly(
        Map.of("reader", "kaa-kavlinge", "unit", "kavlinge-kaa", "information_class", "background", "step", "a-form",
            "ground", "own-unit", "participant", opened.participant().value()),
        Map.of("reader", "kaa-kavlinge", "unit", "kavlinge-kaa", "information_class", "identity", "step", "a-form",
            "ground", "own-unit", "participant", opened.participant().value()));
  }

  @Test
  void readingWithNothingToShowLeavesNoRow() {
    assertThat(caseFile.read(number, InformationClass.HEALTH, reader(KAA))).isEmpty();
    assertThat(read(SOC)).isEmpty();

    assertThat(trace()).isEmpty();
  }

  @Test
  void nothingIsShownWhenTheTraceCannotBeWritten() {
    ReadingWithTrace withoutLog = new ReadingWithTrace(policy, trace -> {
      throw new IllegalStateException("the log is full");
    });
    CaseFile broken = new CaseFileInDatabase(cases, entries, identities, protectedIdentities, withoutLog, encryption,
        new AnswerText(), directory, clock);

    TransactionTemplate reading = new TransactionTemplate(transactions);
    assertThatThrownBy(() -> reading.execute(status ->
        broken.read(number, InformationClass.BACKGROUND, reader(KAA)))).hasMessage("the log is full");
    assertThatThrownBy(() -> reading.execute(status ->
        broken.identity(number, reader(KAA)))).hasMessage("the log is full");
  }

  @Test
  void anotherUnitReadsNothingWithoutConsentEvenWhenResponsible() {
    passResponsibilityTo(SOC);

    assertThat(read(SOC)).isEmpty();
    assertThat(caseFile.identity(number, reader(SOC))).isEmpty();
  }

  @Test
  void namedReaderReadsWhatTheConsentOpensAndTheTraceSaysWhich() {
    consent(Set.of(SOC), LocalDate.now(clock));
    passResponsibilityTo(SOC);

    assertThat(read(SOC)).containsEntry("account", ACCOUNT);
    assertThat(caseFile.identity(number, reader(SOC))).isEmpty();
    assertThat(trace()).singleElement().extracting(row -> row.get("ground")).isEqualTo(consentId());
  }

  @Test
  void memberOfTheTeamReadsWithoutATaskUntilLeaving() {
    consent(Set.of(SOC), LocalDate.now(clock));
    team.join(number, SOC, KAA);
    team.join(number, SOC, KAA);
    assertThat(read(SOC)).containsEntry("account", ACCOUNT);
    assertThat(team.members(number)).containsExactlyInAnyOrder(KAA, SOC);

    team.leave(number, SOC, KAA);

    assertThat(read(SOC)).isEmpty();
    assertThat(team.members(number)).containsExactly(KAA);
  }

  @Test
  void nobodyFromTheForbundJoinsATeam() {
    assertThatThrownBy(() -> team.join(number, new CaseworkerId("samordnare"), KAA))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void colleagueWhoIsNotNamedReadsNothing() {
    consent(Set.of(SOC), LocalDate.now(clock));
    passResponsibilityTo(CHIEF_SOC);

    assertThat(read(CHIEF_SOC)).isEmpty();
  }

  @Test
  void namedReaderWithNothingToDoInTheCaseReadsNothing() {
    consent(Set.of(SOC), LocalDate.now(clock));

    assertThat(read(SOC)).isEmpty();
  }

  @Test
  void withdrawnConsentClosesAtOnce() {
    consent(Set.of(SOC), LocalDate.now(clock));
    passResponsibilityTo(SOC);
    assertThat(read(SOC)).isNotEmpty();

    database.sql("""
            INSERT INTO casework.consent_event (consent, kind, case_number, written_by, written_at)
            VALUES (?, 'WITHDRAWN', ?, 'kaa-kavlinge', now())""")
        .params(UUID.fromString(consentId()), number.value()).update();

    assertThat(read(SOC)).isEmpty();
  }

  @Test
  void personEmployedByTheForbundNeverReads() {
    CaseworkerId coordinator = new CaseworkerId("samordnare");
    caseFile.write(number, InformationClass.PLANNING, Map.of("note", "x"), new Writing(coordinator, "a-form"));
    passResponsibilityTo(coordinator);

    assertThat(caseFile.read(number, InformationClass.PLANNING, reader(coordinator))).isEmpty();
    assertThat(read(coordinator)).isEmpty();
  }

  @Test
  void nobodyReadsAClosedCase() {
    cases.close(number, CloseReason.NOT_ADMITTED);

    assertThat(read(KAA)).isEmpty();
  }

  @Test
  void participantIsIdentifiedOnceAndWithReasonsForEachField() {
    assertThat(participants.identify(number, named(NAME, NUMBER), KAA)).isInstanceOfSatisfying(Answer.Refused.class, refused ->
        assertThat(refused.reasons().toString()).contains("redan en deltagare").doesNotContain(NUMBER, NAME));
    CaseNumber other = cases.open(KAA, "kavlinge").caseNumber();
    assertThat(participants.identify(other, named(" ", "199006022398"), KAA)).isInstanceOfSatisfying(Answer.Refused.class,
        refused -> assertThat(refused.reasons().toString()).contains("field=name", "field=personalNumber")
            .doesNotContain("199006022398"));
    assertThat(participants.identify(other, named(NAME, "189001019802"), KAA)).isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void sameNumberHasTheSameIndexInTwoCasesWithoutBeingReadable() {
    Case other = cases.open(KAA, "kavlinge");
    participants.identify(other.caseNumber(), named("Testperson Två", NUMBER.substring(2)), KAA);

    assertThat(database.sql("""
            SELECT count(DISTINCT number_index) AS indexes, count(DISTINCT number) AS numbers FROM casework.participant_identity
            WHERE participant IN (?, ?)""")
        .params(opened.participant().value(), other.participant().value()).query().singleRow().values())
        .containsExactly(1L, 2L);
  }

  @Test
  void valueMovedToAnotherParticipantClassOrQuestionDoesNotDecrypt() {
    Entries.Entry entry = entries.newest(number, InformationClass.BACKGROUND).get(0);
    String participant = opened.participant().toString();

    assertThat(encryption.decrypt(entry.value(), BoundTo.of(participant, "background", "account"))).contains(ACCOUNT);
    for (BoundTo elsewhere : List.of(
        BoundTo.of(UUID.randomUUID().toString(), "background", "account"),
        BoundTo.of(participant, "health", "account"),
        BoundTo.of(participant, "background", "other"),
        BoundTo.of(participant + "background", "account"))) {
      assertThatThrownBy(() -> encryption.decrypt(entry.value(), elsewhere)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void entryCopiedByHandToAnotherParticipantIsNotShown() {
    Case other = cases.open(KAA, "kavlinge");
    database.sql("""
            INSERT INTO casework.case_entry (case_number, participant, information_class, question, value, value_key,
              author, author_unit, step, written_at)
            SELECT ?, ?, information_class, question, value, value_key, author, author_unit, step, written_at
            FROM casework.case_entry WHERE case_number = ?""")
        .params(other.caseNumber().value(), other.participant().value(), number.value()).update();

    assertThatThrownBy(() -> caseFile.read(other.caseNumber(), InformationClass.BACKGROUND, reader(KAA)))
        .isInstanceOf(IllegalStateException.class).hasMessageNotContaining(ACCOUNT);
  }

  @Test
  void noTableHoldsANameNumberOrTextInClear() {
    List<String> tables = database.sql("""
        SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables
        WHERE table_type = 'BASE TABLE' AND table_schema IN ('casework', 'public')""").query(String.class).list();

    assertThat(tables).hasSizeGreaterThan(50);
    for (String marker : List.of("Markörnamn", "Markörtext", NUMBER, NUMBER.substring(2), "900602-2397")) {
      String hex = HexFormat.of().formatHex(marker.getBytes(StandardCharsets.UTF_8));
      for (String table : tables) {
        assertThat(database.sql("SELECT count(*) FROM " + table
                + " t WHERE strpos(t::text, :marker) > 0 OR strpos(t::text, :hex) > 0")
            .param("marker", marker).param("hex", hex).query(Long.class).single())
            .as("%s in %s", marker, table).isZero();
      }
    }
  }

  @Test
  void scanWouldFindATextInClear() {
    caseFile.write(number, InformationClass.SOCIAL, Map.of("Frågenyckel", "x"), new Writing(KAA, "a-form"));

    assertThat(count("SELECT count(*) FROM casework.case_entry t WHERE case_number = ? AND strpos(t::text, 'Frågenyckel') > 0"))
        .isOne();
  }

  @Test
  void entriesTracesAndConsentsAreNeverChangedOrRemoved() {
    consent(Set.of(SOC), LocalDate.now(clock));
    team.join(number, SOC, KAA);
    read(KAA);

    for (String table : List.of("case_entry", "access_log", "consent_event", "case_team_event")) {
      assertThatThrownBy(() -> database.sql("UPDATE casework." + table + " SET case_number = case_number").update())
          .hasStackTraceContaining("only added");
      assertThatThrownBy(() -> database.sql("DELETE FROM casework." + table).update())
          .hasStackTraceContaining("only added");
      assertThatThrownBy(() -> database.sql("TRUNCATE casework." + table + " CASCADE").update())
          .hasStackTraceContaining("only added");
    }
  }

  private Map<String, Object> read(CaseworkerId reader) {
    return caseFile.read(number, InformationClass.BACKGROUND, reader(reader));
  }

  private ClassView view(CaseworkerId reader) {
    return caseFile.view(number, InformationClass.BACKGROUND, reader(reader)).orElseThrow();
  }

  private static StatedIdentity named(String name, String number) {
    return new StatedIdentity(name, new StatedNumber.OfResident(number));
  }

  private static Reader reader(CaseworkerId reader) {
    return new Reader(reader, "a-form");
  }

  private void consent(Set<CaseworkerId> readers, LocalDate until) {
    consents.forIntake(number, BILDNING, new Readers(Map.of(SOCIAL, readers, BILDNING, Set.of(KAA)), false),
        Set.of(InformationClass.BACKGROUND), until, KAA);
  }

  private String consentId() {
    return database.sql("SELECT consent::text FROM casework.consent_event WHERE case_number = ? AND kind = 'RECORDED'")
        .param(number.value()).query(String.class).single();
  }

  private void passResponsibilityTo(CaseworkerId caseworker) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> {
      database.sql("UPDATE casework.responsibility SET until = clock_timestamp() WHERE case_number = ?")
          .param(number.value()).update();
      database.sql("INSERT INTO casework.responsibility (case_number, caseworker, since) VALUES (?, ?, now())")
          .params(number.value(), caseworker.value()).update();
    });
  }

  private List<Map<String, Object>> trace() {
    return database.sql("""
            SELECT reader, unit, information_class, step, ground, participant FROM casework.access_log
            WHERE case_number = ? ORDER BY id""")
        .param(number.value()).query().listOfRows();
  }

  private long count(String sql) {
    return database.sql(sql).param(number.value()).query(Long.class).single();
  }
}
