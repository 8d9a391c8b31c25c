package se.gemensamingang.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.directory.AbsenceDetails;
import se.gemensamingang.directory.AbsenceRow;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.directory.DirectoryChanges;
import se.gemensamingang.directory.DirectoryOverview;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.TestPersons;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.Purpose;
import se.gemensamingang.shared.SecrecyUnitId;

/**
 * Random teams, absences, consents, periods, successors and withdrawals on the real database: whatever the way in, a reading shows
 * exactly what the sentence of the law lets be shown, and each reading that showed something left exactly one trace. What
 * may be read is worked out here from what was put in, in the test's own memory.
 */
@ProgramTest
class EveryWayInTest {

  private static final int WORLDS = 40;
  private static final long SEED = 20_031_210;
  private static final CaseworkerId REFERRER = new CaseworkerId("kaa-kavlinge");
  private static final List<CaseworkerId> PEOPLE = List.of(REFERRER, new CaseworkerId("ame-kavlinge"),
      new CaseworkerId("soc-kavlinge"), new CaseworkerId("vc-kavlinge"), new CaseworkerId("vc-lomma"),
      new CaseworkerId("psyk-region"), new CaseworkerId("af-lund-unga"), new CaseworkerId("fk-lund"),
      new CaseworkerId("fk-lund-utredare"));
  private static final List<List<CaseworkerId>> COLLEAGUES = List.of(
      List.of(REFERRER, new CaseworkerId("ame-kavlinge")),
      List.of(new CaseworkerId("fk-lund"), new CaseworkerId("fk-lund-utredare")));
  private static final CaseworkerId ADMINISTRATOR = new CaseworkerId("admin");
  private static final CaseworkerId EMPLOYED_BY_THE_FORBUND = new CaseworkerId("samordnare");
  private static final List<InformationClass> CLASSES =
      List.of(InformationClass.BACKGROUND, InformationClass.HEALTH, InformationClass.SOCIAL);

  @Autowired private Cases cases;
  @Autowired private CaseTeam team;
  @Autowired private CaseFile caseFile;
  @Autowired private Participants participants;
  @Autowired private ParticipantSearch search;
  @Autowired private Directory directory;
  @Autowired private DirectoryChanges changes;
  @Autowired private DirectoryOverview overview;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  /** One consent as the test put it in. */
  private record Given(UUID id, SecrecyUnitId giving, SecrecyUnitId receiving, InformationClass informationClass,
      Purpose purpose, Set<CaseworkerId> readers, Set<CaseworkerId> toldSuccessors, LocalDate first, LocalDate last,
      boolean withdrawn) {}

  /** One case with everything that decides who may read what of it. */
  private final class World {

    private final Random random;
    private final CaseNumber number;
    private final Set<CaseworkerId> members = new HashSet<>(Set.of(REFERRER));
    private final Map<InformationClass, Set<SecrecyUnitId>> written = new EnumMap<>(InformationClass.class);
    private final List<Given> consents = new ArrayList<>();
    private final Map<CaseworkerId, CaseworkerId> absentToSubstitute = new HashMap<>();

    private World(Random random) {
      this.random = random;
      this.number = cases.open(REFERRER, "kavlinge").caseNumber();
      StatedIdentity stated = new StatedIdentity("Testperson", new StatedNumber.OfResident(TestPersons.number()));
      assertThat(participants.identify(number, stated, REFERRER)).isInstanceOf(Answer.Accepted.class);
      written.put(InformationClass.IDENTITY, Set.of(unitOf(REFERRER)));
      PEOPLE.stream().filter(each -> random.nextBoolean()).forEach(this::join);
      CLASSES.forEach(this::write);
      for (int consent = random.nextInt(12); consent >= 0; consent--) {
        consents.add(record());
      }
      COLLEAGUES.stream().filter(each -> random.nextBoolean()).forEach(this::sendAway);
    }

    private void sendAway(List<CaseworkerId> colleagues) {
      CaseworkerId absent = one(colleagues);
      CaseworkerId substitute = colleagues.get(1 - colleagues.indexOf(absent));
      LocalDate today = LocalDate.now(clock);
      LocalDate first = random.nextInt(4) == 0 ? today.plusDays(1) : today;
      assertThat(changes.registerAbsence(ADMINISTRATOR,
          new AbsenceDetails(absent.value(), substitute.value(), first, today.plusDays(1)))).isInstanceOf(Answer.Accepted.class);
      if (first.equals(today)) {
        absentToSubstitute.put(absent, substitute);
      }
    }

    private boolean hasSomethingToDo(CaseworkerId reader) {
      return members.stream().anyMatch(each -> each.equals(reader) || reader.equals(absentToSubstitute.get(each)));
    }

    private void join(CaseworkerId member) {
      team.join(number, member, REFERRER);
      members.add(member);
      if (!member.equals(REFERRER) && random.nextInt(4) == 0) {
        team.leave(number, member, REFERRER);
        members.remove(member);
      }
    }

    private void write(InformationClass informationClass) {
      Set<SecrecyUnitId> authors = new HashSet<>();
      PEOPLE.stream().filter(each -> random.nextInt(3) == 0).forEach(author -> {
        caseFile.write(number, informationClass, Map.of("q-" + author, "x"), new Writing(author, "a-form"));
        authors.add(unitOf(author));
      });
      written.put(informationClass, authors);
    }

    private Given record() {
      LocalDate today = LocalDate.now(clock);
      CaseworkerId reader = one(PEOPLE);
      CaseworkerId giver = one(PEOPLE.stream().filter(each -> !unitOf(each).equals(unitOf(reader))).toList());
      List<InformationClass> all = new ArrayList<>(CLASSES);
      all.add(InformationClass.IDENTITY);
      LocalDate first = today.plusDays(random.nextInt(4) - 2L);
      boolean successors = random.nextBoolean();
      CaseworkerId other = one(PEOPLE.stream().filter(each -> unitOf(each).equals(unitOf(reader))).toList());
      Given given = new Given(UUID.randomUUID(), unitOf(giver), unitOf(reader), one(all), one(List.of(Purpose.values())),
          Set.of(reader), successors && random.nextBoolean() ? Set.of(other) : Set.of(), first,
          first.plusDays(random.nextInt(3)), random.nextInt(4) == 0);
      insert(given, successors);
      return given;
    }

    private void insert(Given given, boolean successors) {
      database.sql("""
              INSERT INTO casework.consent_event (consent, kind, case_number, giving_unit, receiving_unit, purpose,
                information_class, readers, successors, first_day, last_day, written_by, written_at)
              VALUES (?, 'RECORDED', ?, ?, ?, ?, ?, ?, ?, ?, ?, 'kaa-kavlinge', ?)""")
          .params(given.id, number.value(), given.giving.value(), given.receiving.value(), given.purpose.code(),
              given.informationClass.code(), names(given.readers), successors, Date.valueOf(given.first),
              Date.valueOf(given.last), Timestamp.from(clock.instant())).update();
      given.toldSuccessors.forEach(successor -> event(given, "SUCCESSOR_TOLD", names(Set.of(successor))));
      if (given.withdrawn) {
        event(given, "WITHDRAWN", null);
      }
    }

    private void event(Given given, String kind, String[] readers) {
      database.sql("""
              INSERT INTO casework.consent_event (consent, kind, case_number, readers, written_by, written_at)
              VALUES (?, ?, ?, ?, 'kaa-kavlinge', ?)""")
          .params(given.id, kind, number.value(), readers, Timestamp.from(clock.instant())).update();
    }

    private <T> T one(List<T> of) {
      return of.get(random.nextInt(of.size()));
    }

    /** The law's sentence, over what was put in. */
    private Set<SecrecyUnitId> mayRead(CaseworkerId reader, InformationClass informationClass, Set<Purpose> purposes) {
      if (!hasSomethingToDo(reader)) {
        return Set.of();
      }
      LocalDate today = LocalDate.now(clock);
      return written.get(informationClass).stream().filter(giving -> giving.equals(unitOf(reader))
          || consents.stream().anyMatch(each -> each.giving.equals(giving) && each.receiving.equals(unitOf(reader))
              && each.informationClass == informationClass && purposes.contains(each.purpose)
              && (each.readers.contains(reader) || each.toldSuccessors.contains(reader))
              && !today.isBefore(each.first) && !today.isAfter(each.last) && !each.withdrawn))
          .collect(Collectors.toSet());
    }
  }

  @Test
  void whateverTheWayInAReadingShowsWhatTheLawLetsBeShownAndLeavesOneTrace() {
    Random random = new Random(SEED);
    int shown = 0;
    for (int number = 0; number < WORLDS; number++) {
      World world = new World(random);
      for (CaseworkerId reader : PEOPLE) {
        shown += check(world, reader);
      }
      assertThat(caseFile.view(world.number, InformationClass.BACKGROUND, new Reader(EMPLOYED_BY_THE_FORBUND, "case-page")))
          .isEmpty();
      everybodyComesBack();
    }
    assertThat(shown).as("readings that showed something").isGreaterThan(WORLDS);
  }

  @AfterEach
  void everybodyComesBack() {
    overview.now().absences(ADMINISTRATOR).stream().filter(AbsenceRow::canBeEnded)
        .forEach(absence -> changes.endAbsence(ADMINISTRATOR, absence.id()));
  }

  private int check(World world, CaseworkerId reader) {
    int shown = 0;
    for (InformationClass each : CLASSES) {
      Purpose purpose = Purpose.values()[world.random.nextInt(Purpose.values().length)];
      shown += checkForm(world, each, new Reader(reader, "a-form", Set.of(purpose)));
      shown += checkPage(world, each, new Reader(reader, "case-page"));
    }
    return shown + checkIdentity(world, new Reader(reader, "a-form")) + checkSearch(world, reader);
  }

  private int checkForm(World world, InformationClass informationClass, Reader reader) {
    long before = traces(world);
    Set<String> keys = caseFile.read(world.number, informationClass, reader).keySet();
    Set<SecrecyUnitId> units = keys.stream().map(key -> unitOf(new CaseworkerId(key.substring(2))))
        .collect(Collectors.toSet());
    return judge(world, before, units, world.mayRead(reader.caseworker(), informationClass, reader.purposes()),
        reader + " " + informationClass);
  }

  private int checkPage(World world, InformationClass informationClass, Reader reader) {
    long before = traces(world);
    Set<SecrecyUnitId> units = caseFile.view(world.number, informationClass, reader).stream()
        .flatMap(view -> view.entries().stream()).map(FileEntry::givenBy).collect(Collectors.toSet());
    return judge(world, before, units, world.mayRead(reader.caseworker(), informationClass, reader.purposes()),
        reader + " " + informationClass);
  }

  private int checkIdentity(World world, Reader reader) {
    long before = traces(world);
    Set<SecrecyUnitId> units = caseFile.identity(world.number, reader).isPresent() ? Set.of(unitOf(REFERRER)) : Set.of();
    return judge(world, before, units,
        world.mayRead(reader.caseworker(), InformationClass.IDENTITY, reader.purposes()), reader + " identity");
  }

  private int checkSearch(World world, CaseworkerId reader) {
    long before = traces(world);
    boolean found = search.search(world.number.value(), reader) instanceof Answer.Accepted<SearchResult> answer
        && !answer.value().cases().isEmpty();
    return judge(world, before, found ? Set.of(unitOf(REFERRER)) : Set.of(),
        world.mayRead(reader, InformationClass.IDENTITY, Purpose.workTogether()), reader + " search");
  }

  private int judge(World world, long before, Set<SecrecyUnitId> shown, Set<SecrecyUnitId> allowed, String name) {
    assertThat(shown).as(name).isEqualTo(allowed);
    assertThat(traces(world) - before).as(name + " traces").isEqualTo(shown.isEmpty() ? 0 : 1);
    return shown.isEmpty() ? 0 : 1;
  }

  private long traces(World world) {
    return database.sql("SELECT count(*) FROM casework.access_log WHERE case_number = ?")
        .param(world.number.value()).query(Long.class).single();
  }

  private SecrecyUnitId unitOf(CaseworkerId caseworker) {
    return directory.caseworker(caseworker).orElseThrow().unit().secrecyUnit();
  }

  private static String[] names(Set<CaseworkerId> caseworkers) {
    return caseworkers.stream().map(CaseworkerId::value).toArray(String[]::new);
  }
}
