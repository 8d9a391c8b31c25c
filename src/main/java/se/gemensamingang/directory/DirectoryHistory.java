package se.gemensamingang.directory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.gemensamingang.directory.DirectoryFile.AbsenceEntry;
import se.gemensamingang.directory.DirectoryFile.CaseworkerEntry;
import se.gemensamingang.directory.DirectoryFile.IntakeGroupEntry;
import se.gemensamingang.directory.DirectoryFile.SeatEntry;
import se.gemensamingang.directory.DirectoryFile.TermEntry;
import se.gemensamingang.directory.KnownDirectory.Subject;

/** The history in words: each event told as what it changed in the one before it. */
final class DirectoryHistory {

  private static final String FROM_FILE = "Katalogfilen";

  private final List<DirectoryEvent> events;
  private final Map<Subject, Object> before = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  DirectoryHistory(List<DirectoryEvent> oldestFirst) {
    this.events = oldestFirst;
  }

  List<HistoryRow> rows() {
    List<HistoryRow> rows = new ArrayList<>();
    for (DirectoryEvent event : events) {
      if (event.entry() instanceof CaseworkerEntry person) {
        names.put(person.id(), person.name());
      }
      Object previous = before.put(new Subject(event.kind(), event.subject()), event.entry());
      rows.add(new HistoryRow(event.revision(), event.writtenAt(), writer(event), about(event.entry()), event.subject(),
          String.join(". ", told(previous, event.entry())) + "."));
    }
    Collections.reverse(rows);
    return rows;
  }

  private String writer(DirectoryEvent event) {
    return DirectoryEvents.FROM_FILE.equals(event.writtenBy()) ? FROM_FILE : name(event.writtenBy());
  }

  private String about(Object entry) {
    if (entry instanceof CaseworkerEntry person) {
      return person.name();
    }
    if (entry instanceof IntakeGroupEntry group) {
      return group.name();
    }
    return entry instanceof AbsenceEntry absence ? "Frånvaro " + name(absence.caseworker()) : "Strukturen";
  }

  private List<String> told(Object previous, Object entry) {
    List<String> changes = new ArrayList<>();
    if (entry instanceof CaseworkerEntry person) {
      tellPerson((CaseworkerEntry) previous, person, changes);
    } else if (entry instanceof IntakeGroupEntry group) {
      tellGroup((IntakeGroupEntry) previous, group, changes);
    } else if (entry instanceof AbsenceEntry absence) {
      changes.add((absence.ended() ? "Avslutad, var " : "Registrerad ") + absence.firstDay() + " till " + absence.lastDay()
          + " med " + name(absence.substitute()) + " som vikarie");
    } else {
      tellStructure((DirectoryFile) previous, (DirectoryFile) entry, changes);
    }
    return changes.isEmpty() ? List.of("Skriven på nytt") : changes;
  }

  private static void tellPerson(CaseworkerEntry was, CaseworkerEntry is, List<String> changes) {
    if (was == null) {
      changes.add("Tillagd på enheten " + is.unit() + " med rollerna " + roles(is));
      return;
    }
    if (!was.active().equals(is.active())) {
      changes.add(is.active() ? "Åter i tjänst" : "Avslutad");
    }
    tell("Namn", was.name(), is.name(), changes);
    tell("Enhet", was.unit(), is.unit(), changes);
    tell("Roller", roles(was), roles(is), changes);
  }

  private static String roles(CaseworkerEntry person) {
    return person.roles().stream().map(code -> Role.withCode(code).map(Role::label).orElse(code))
        .collect(Collectors.joining(", "));
  }

  private void tellGroup(IntakeGroupEntry was, IntakeGroupEntry is, List<String> changes) {
    if (was == null) {
      changes.add("Gruppen tillagd med " + is.seats().size() + " platser och " + name(is.chair()) + " som ordförande");
      return;
    }
    if (!Objects.equals(was.chair(), is.chair())) {
      tell("Ordförande", name(was.chair()), name(is.chair()), changes);
    }
    Map<String, SeatEntry> seats = was.seats().stream().collect(Collectors.toMap(SeatEntry::id, Function.identity()));
    for (SeatEntry seat : is.seats()) {
      SeatEntry earlier = seats.getOrDefault(seat.id(), new SeatEntry(seat.id(), seat.party(), null, null));
      tell("Ledamot på platsen " + seat.id(), terms(earlier.representative()), terms(seat.representative()), changes);
      tell("Ersättare på platsen " + seat.id(), terms(earlier.deputies()), terms(seat.deputies()), changes);
    }
  }

  private String terms(List<TermEntry> terms) {
    return terms.stream().map(this::term).collect(Collectors.joining(", "));
  }

  private String term(TermEntry term) {
    String from = term.from() == null ? "" : " från " + term.from();
    return name(term.caseworker()) + from + (term.to() == null ? "" : " till och med " + term.to());
  }

  private static void tellStructure(DirectoryFile was, DirectoryFile is, List<String> changes) {
    if (was == null) {
      changes.add("Inläst med " + is.units().size() + " enheter och " + is.platforms().size() + " plattformar");
      return;
    }
    tellEntries("sekretessenhet", was.secrecyUnits(), is.secrecyUnits(), DirectoryFile.SecrecyUnitEntry::id, changes);
    tellEntries("enhet", was.units(), is.units(), DirectoryFile.UnitEntry::id, changes);
    tellEntries("plattform", was.platforms(), is.platforms(), DirectoryFile.PlatformEntry::id, changes);
    tellEntries("kommun", was.municipalities(), is.municipalities(), DirectoryFile.CodeEntry::id, changes);
    tellEntries("målgrupp", was.targetGroups(), is.targetGroups(), DirectoryFile.CodeEntry::id, changes);
  }

  private static <E> void tellEntries(String what, List<E> was, List<E> is, Function<E, String> id, List<String> changes) {
    Map<String, E> earlier = was.stream().collect(Collectors.toMap(id, Function.identity()));
    Map<String, E> later = is.stream().collect(Collectors.toMap(id, Function.identity()));
    Stream.concat(earlier.keySet().stream(), later.keySet().stream()).sorted().distinct()
        .filter(each -> !Objects.equals(earlier.get(each), later.get(each)))
        .forEach(each -> changes.add((earlier.containsKey(each) ? later.containsKey(each) ? "Ändrad " : "Borttagen "
            : "Ny ") + what + " " + each));
  }

  private static void tell(String what, String was, String is, List<String> changes) {
    if (!Objects.equals(was, is)) {
      changes.add(what + ": " + (was.isEmpty() ? "ingen" : was) + " → " + (is.isEmpty() ? "ingen" : is));
    }
  }

  private String name(String caseworker) {
    return names.getOrDefault(caseworker, caseworker);
  }
}
