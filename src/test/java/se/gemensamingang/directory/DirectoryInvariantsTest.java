package se.gemensamingang.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.springframework.core.io.ClassPathResource;
import se.gemensamingang.directory.DirectoryFile.AbsenceEntry;
import se.gemensamingang.directory.DirectoryFile.CaseworkerEntry;
import se.gemensamingang.directory.DirectoryFile.IntakeGroupEntry;
import se.gemensamingang.directory.DirectoryFile.SeatEntry;
import se.gemensamingang.directory.DirectoryFile.TermEntry;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseworkerId;

/**
 * Whatever administrators ask for, in whatever order and on whatever day, the directory stays true. The oracle looks day by
 * day with its own eyes: it shares no code with the checks.
 */
class DirectoryInvariantsTest {

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 24);
  private static final DirectoryState DEMO = demo();
  private static final List<String> PERSONS = List.copyOf(DEMO.caseworkers().keySet());
  /** Of few secrecy units, so that many absences are allowed and meet each other. */
  private static final List<String> COLLEAGUES = List.of(
      "af-lund-unga", "af-lund-rehab", "chef-af-lund-unga", "chef-af-lund-rehab", "fk-lund", "fk-lund-utredare");
  private static final List<String> UNITS = DEMO.structure().units().stream().map(DirectoryFile.UnitEntry::id).toList();

  /** Something that is asked for some days after the one before it. */
  private record Step(String name, int daysLater, DirectoryChange change) {

    @Override
    public String toString() {
      return "+" + daysLater + " " + name;
    }
  }

  @Property(tries = 300)
  void noSequenceOfChangesBreaksWhatMustHold(@ForAll("steps") List<Step> steps) {
    DirectoryState state = DEMO;
    LocalDate today = FIRST_DAY;
    for (Step step : steps) {
      today = today.plusDays(step.daysLater());
      Answer<DirectoryState> answer = step.change().madeIn(state, today);
      if (answer instanceof Answer.Accepted<DirectoryState> accepted) {
        state = accepted.value();
      } else {
        assertThat(((Answer.Refused<DirectoryState>) answer).reasons())
            .allSatisfy(reason -> assertThat(reason.reason()).endsWith("."));
      }
      assertHolds(state, today);
      assertHolds(state, today.plusDays(400));
      assertSubstitutedFrom(today, state);
    }
  }

  @Property(tries = 200)
  void absencesOfColleaguesNeverFormAChain(@ForAll("absenceSteps") List<Step> steps) {
    DirectoryState state = DEMO;
    for (Step step : steps) {
      if (step.change().madeIn(state, FIRST_DAY) instanceof Answer.Accepted<DirectoryState> accepted) {
        state = accepted.value();
      }
      assertSubstitutedFrom(FIRST_DAY, state);
    }
  }

  @Property(tries = 300)
  void passedTermsAreNeverRewritten(@ForAll("steps") List<Step> steps) {
    DirectoryState state = DEMO;
    LocalDate today = FIRST_DAY;
    for (Step step : steps) {
      today = today.plusDays(step.daysLater());
      List<String> before = sitters(state, FIRST_DAY, today.minusDays(1));
      if (step.change().madeIn(state, today) instanceof Answer.Accepted<DirectoryState> accepted) {
        state = accepted.value();
      }
      assertThat(sitters(state, FIRST_DAY, today.minusDays(1))).isEqualTo(before);
    }
  }

  /** Who sat where on every past day, read from the terms alone. */
  private static List<String> sitters(DirectoryState state, LocalDate first, LocalDate last) {
    List<String> sitters = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      for (IntakeGroupEntry group : state.intakeGroups().values()) {
        for (SeatEntry seat : group.seats()) {
          sitters.add(day + " " + group.id() + " " + seat.id() + " " + lastBegun(seat.representative(), day));
        }
      }
    }
    return sitters;
  }

  private static String lastBegun(List<TermEntry> terms, LocalDate day) {
    TermEntry found = null;
    for (TermEntry term : terms) {
      boolean begun = term.from() == null || !term.from().isAfter(day);
      boolean later = found == null || found.from() == null || term.from() != null && term.from().isAfter(found.from());
      if (begun && later) {
        found = term;
      }
    }
    return found == null ? "nobody" : found.caseworker();
  }

  private static void assertHolds(DirectoryState state, LocalDate day) {
    DirectoryInMemory directory = DirectoryInMemory.of(state, day);
    Map<String, CaseworkerEntry> persons = state.caseworkers();
    assertThat(persons.values()).as("an administrator").anyMatch(person -> person.active() && person.roles().contains("admin"));
    assertThat(directory.intakeGroups()).hasSize(2);
    directory.intakeGroups().forEach(group -> assertSeated(group, persons));
    assertHeaded(directory);
    assertSubstituted(state, directory, day);
  }

  private static void assertSeated(IntakeGroup group, Map<String, CaseworkerEntry> persons) {
    Set<PartyKind> parties = new HashSet<>();
    Set<String> sitting = new HashSet<>();
    for (IntakeSeat seat : group.seats()) {
      String id = seat.representative().id().value();
      parties.add(seat.party());
      sitting.add(id);
      assertThat(persons.get(id).active()).as(id).isTrue();
      assertThat(persons.get(id).roles()).as(id).contains("intake-member");
      assertThat(seat.representative().unit().party()).as(id).isEqualTo(seat.party());
      assertThat(seat.deputies()).as(seat.id()).doesNotContainNull().doesNotHaveDuplicates().doesNotContain(seat.representative());
    }
    assertThat(parties).as("all four parties").hasSize(4);
    assertThat(sitting).as("the chair represents a party").contains(group.chair().id().value());
  }

  private static void assertHeaded(DirectoryInMemory directory) {
    directory.caseworkers().stream().filter(person -> person.roles().contains(Role.CASEWORKER))
        .forEach(person -> assertThat(directory.caseworkers()).as("a head of " + person.unit().id())
            .anyMatch(head -> head.roles().contains(Role.UNIT_HEAD) && head.unit().equals(person.unit())));
  }

  /** Absences overlap on some day only if they do on the first day of one of them. */
  private static void assertSubstitutedFrom(LocalDate today, DirectoryState state) {
    state.absences().values().stream().map(AbsenceEntry::firstDay).filter(day -> !day.isBefore(today)).distinct()
        .forEach(day -> assertSubstituted(state, DirectoryInMemory.of(state, day), day));
  }

  private static void assertSubstituted(DirectoryState state, DirectoryInMemory directory, LocalDate day) {
    Set<String> absent = new HashSet<>();
    for (AbsenceEntry absence : state.absences().values()) {
      boolean inForce = !absence.ended() && !day.isBefore(absence.firstDay()) && !day.isAfter(absence.lastDay());
      CaseworkerEntry person = state.caseworkers().get(absence.caseworker());
      Set<CaseworkerId> standsInFor = directory.standsInFor(new CaseworkerId(absence.substitute()));
      if (inForce && person.active()) {
        assertThat(absent.add(absence.caseworker())).as("absent once").isTrue();
        assertThat(standsInFor).contains(new CaseworkerId(absence.caseworker()));
        assertThat(state.caseworkers().get(absence.substitute()).active()).isTrue();
      }
    }
    assertThat(absent).allSatisfy(id -> assertThat(directory.standsInFor(new CaseworkerId(id))).as("no chain").isEmpty());
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<DirectoryChangeNamed> changes = Arbitraries.oneOf(List.of(
        persons(), ends(), seats(), seats(), deputies(), chairs(), absences(), absences()));
    return Combinators.combine(Arbitraries.integers().between(0, 10), changes)
        .as((days, change) -> new Step(change.name(), days, change.change())).list().ofMinSize(1).ofMaxSize(25);
  }

  @Provide
  Arbitrary<List<Step>> absenceSteps() {
    return absences().map(change -> new Step(change.name(), 0, change.change())).list().ofMinSize(5).ofMaxSize(40);
  }

  /** A change that says what it is when a property fails. */
  private record DirectoryChangeNamed(String name, DirectoryChange change) {}

  private static Arbitrary<DirectoryChangeNamed> persons() {
    Arbitrary<List<String>> roles =
        Arbitraries.of(Role.values()).map(Role::code).list().ofMaxSize(3).uniqueElements();
    return Combinators.combine(Arbitraries.of(PERSONS), Arbitraries.of(UNITS), roles).as((id, unit, given) ->
        new DirectoryChangeNamed("move " + id + " to " + unit + " as " + given,
            CaseworkerChanges.change(new CaseworkerDetails(id, "Testperson", unit, given))));
  }

  private static Arbitrary<DirectoryChangeNamed> ends() {
    return Combinators.combine(Arbitraries.of(PERSONS), Arbitraries.of(false, false, true)).as((id, active) ->
        new DirectoryChangeNamed("active " + id + " " + active, CaseworkerChanges.setActive(id, active)));
  }

  private static Arbitrary<DirectoryChangeNamed> seats() {
    return terms().map(term -> new DirectoryChangeNamed("seat " + term, SeatChanges.appointRepresentative(term)));
  }

  private static Arbitrary<DirectoryChangeNamed> deputies() {
    return terms().map(term -> term.to() != null && term.to().getDayOfMonth() < 8
        ? new DirectoryChangeNamed("end deputy " + term, SeatChanges.endDeputy(term.group(), term.seat(), term.caseworker()))
        : new DirectoryChangeNamed("deputy " + term, SeatChanges.appointDeputy(term)));
  }

  private static Arbitrary<SeatTerm> terms() {
    Arbitrary<LocalDate> days = Arbitraries.integers().between(-5, 250).map(FIRST_DAY::plusDays).injectNull(0.3);
    return Combinators.combine(Arbitraries.of("kavlinge", "lomma"),
        Arbitraries.of("kommun", "region", "arbetsformedlingen", "forsakringskassan"),
        Arbitraries.of(PERSONS.stream().filter(id -> !id.startsWith("chef")).toList()), days, days).as(SeatTerm::new);
  }

  private static Arbitrary<DirectoryChangeNamed> chairs() {
    return Combinators.combine(Arbitraries.of("kavlinge", "lomma"), Arbitraries.of(PERSONS)).as((group, id) ->
        new DirectoryChangeNamed("chair " + group + " " + id, SeatChanges.chooseChair(group, id)));
  }

  private static Arbitrary<DirectoryChangeNamed> absences() {
    Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 120).map(FIRST_DAY::plusDays);
    Arbitrary<String> colleagues = Arbitraries.of(COLLEAGUES);
    return Combinators.combine(colleagues, colleagues, days, days).as((absent, substitute, first, last) ->
        new DirectoryChangeNamed("absence " + absent + " by " + substitute + " " + first + "/" + last,
            AbsenceChanges.register(new AbsenceDetails(absent, substitute, first, last))));
  }

  private static DirectoryState demo() {
    try {
      String text = new ClassPathResource("directory/demo.yml").getContentAsString(StandardCharsets.UTF_8);
      return new DirectoryReading("demo.yml", text).onto(DirectoryState.empty(), FIRST_DAY);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
