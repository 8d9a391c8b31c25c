package se.gemensamingang.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.shared.InformationClass;

/** Reads one information class for a page: what may be read in words, and which units a consent opens. */
@Component
class ClassReading {

  private final CaseFile caseFile;
  private final QuestionLabels labels;
  private final Clock clock;

  ClassReading(CaseFile caseFile, QuestionLabels labels, Clock clock) {
    this.caseFile = caseFile;
    this.labels = labels;
    this.clock = clock;
  }

  /** Reads for somebody who may see the page; whoever has nothing to do in the case reads nothing of the class. */
  ClassShown read(Case theCase, InformationClass informationClass, Caseworker caseworker, Reader reader,
      Faces.Seen seen) {
    return caseFile.view(theCase.caseNumber(), informationClass, reader)
        .map(view -> shown(informationClass, view, caseworker, seen))
        .orElseGet(() -> new ClassShown(informationClass, List.of(), List.of()));
  }

  private ClassShown shown(InformationClass informationClass, ClassView view, Caseworker caseworker, Faces.Seen seen) {
    List<String> openUnits = view.openedBy().stream()
        .filter(giving -> !giving.equals(caseworker.unit().secrecyUnit()))
        .map(seen::of).distinct().sorted().toList();
    return new ClassShown(informationClass, view.entries().stream().map(entry -> written(entry, seen)).toList(), openUnits);
  }

  private WrittenAnswer written(FileEntry entry, Faces.Seen seen) {
    return new WrittenAnswer(entry.question(),
        labels.label(entry.step(), entry.question()).orElse("Fråga som inte längre ställs"),
        entry.answer().equals("") ? "Svaret är tillbakataget." : labels.words(entry.step(), entry.question(), entry.answer()),
        Optional.ofNullable(seen.of(entry.author()).unit()).orElseGet(() -> seen.of(entry.givenBy())),
        entry.source(), day(entry.writtenAt()), entry.confirmedAt().map(this::day));
  }

  private LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, clock.getZone());
  }
}
