package se.gemensamingang.casefile;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.Entries.Authorship;
import se.gemensamingang.casefile.Entries.Entry;
import se.gemensamingang.database.BoundTo;
import se.gemensamingang.database.Encryption;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.SecrecyUnitId;

@Service
class CaseFileInDatabase implements CaseFile {

  private final Cases cases;
  private final Entries entries;
  private final Identities identities;
  private final ProtectedIdentities protectedIdentities;
  private final ReadingWithTrace reading;
  private final Encryption encryption;
  private final AnswerText texts;
  private final Directory directory;
  private final Clock clock;

  CaseFileInDatabase(Cases cases, Entries entries, Identities identities, ProtectedIdentities protectedIdentities,
      ReadingWithTrace reading, Encryption encryption, AnswerText texts, Directory directory, Clock clock) {
    this.cases = cases;
    this.entries = entries;
    this.identities = identities;
    this.protectedIdentities = protectedIdentities;
    this.reading = reading;
    this.encryption = encryption;
    this.texts = texts;
    this.directory = directory;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void write(CaseNumber caseNumber, InformationClass informationClass, Map<String, Object> answers,
      Writing writing) {
    Case theCase = cases.find(caseNumber)
        .orElseThrow(() -> new IllegalArgumentException("there is no case " + caseNumber));
    SecrecyUnitId unit = directory.caseworker(writing.by().caseworker())
        .orElseThrow(() -> new IllegalArgumentException("the author is no active caseworker")).unit().secrecyUnit();
    List<Entry> before = shown(theCase, informationClass, writing);
    new TreeMap<>(answers).forEach((question, answer) -> {
      Authorship by = new Authorship(writing.by().caseworker(), unit, writing.by().step(),
          writing.sources().getOrDefault(question, EntrySource.ASSESSED), clock.instant());
      confirmed(theCase, informationClass, before, question, answer)
          .ifPresentOrElse(entry -> entries.confirm(entry, by), () -> entries.add(theCase, informationClass, question,
              encryption.encrypt(texts.write(answer), place(theCase, informationClass, question)), by));
    });
  }

  /** What the author was shown with "Stämmer det?". */
  private List<Entry> shown(Case theCase, InformationClass informationClass, Writing writing) {
    if (writing.asked().isEmpty()) {
      return List.of();
    }
    Set<SecrecyUnitId> openedBy = reading.openedTo(theCase, informationClass, writing.by()).orElse(Set.of());
    return newest(theCase, informationClass, writing.by()).stream()
        .filter(entry -> writing.asked().contains(entry.question()) && openedBy.contains(entry.givenBy())).toList();
  }

  /** The entry that the question's present answer comes from, where it says the same. */
  private Optional<Entry> confirmed(Case theCase, InformationClass informationClass, List<Entry> before,
      String question, Object answer) {
    return before.stream().filter(entry -> entry.question().equals(question)).reduce((older, newer) -> newer)
        .filter(entry -> open(theCase, informationClass, entry).equals(answer));
  }

  @Override
  @Transactional
  public Map<String, Object> read(CaseNumber caseNumber, InformationClass informationClass, Reader reader) {
    return cases.find(caseNumber)
        .map(theCase -> read(theCase, informationClass, newest(theCase, informationClass, reader), reader)).orElse(Map.of());
  }

  @Override
  @Transactional
  public Map<String, Object> read(CaseNumber caseNumber, InformationClass informationClass, Set<String> questions,
      Reader reader) {
    return cases.find(caseNumber)
        .map(theCase -> read(theCase, informationClass, newest(theCase, informationClass, reader).stream()
            .filter(entry -> questions.contains(entry.question())).toList(), reader))
        .orElse(Map.of());
  }

  private Map<String, Object> read(Case theCase, InformationClass informationClass, List<Entry> found, Reader reader) {
    Map<String, Object> answers = new LinkedHashMap<>();
    reading.readable(theCase, informationClass, found, reader)
        .forEach(entry -> answers.put(entry.question(), open(theCase, informationClass, entry)));
    return answers;
  }

  @Override
  @Transactional(readOnly = true)
  public Set<String> answered(CaseNumber caseNumber, Set<String> questions) {
    return cases.find(caseNumber).map(theCase -> answered(theCase, questions)).orElse(Set.of());
  }

  /** Where several units have answered, one answer that is not empty is enough. */
  private Set<String> answered(Case theCase, Set<String> questions) {
    Set<String> answered = new HashSet<>();
    entries.newestTo(theCase.caseNumber(), questions).forEach((informationClass, found) -> found.stream()
        .filter(entry -> !"".equals(open(theCase, informationClass, entry))).map(Entry::question).forEach(answered::add));
    return answered;
  }

  @Override
  @Transactional
  public Optional<ClassView> view(CaseNumber caseNumber, InformationClass informationClass, Reader reader) {
    return cases.find(caseNumber).flatMap(theCase ->
        reading.opened(theCase, informationClass, newest(theCase, informationClass, reader), reader)
            .map(opened -> new ClassView(informationClass,
                opened.values().stream().map(entry -> written(theCase, informationClass, entry)).toList(),
                opened.units())));
  }

  private FileEntry written(Case theCase, InformationClass informationClass, Entry entry) {
    return new FileEntry(entry.question(), open(theCase, informationClass, entry), entry.by().author(),
        entry.givenBy(), entry.by().step(), entry.by().source(), entry.by().at(), entry.confirmedAt());
  }

  private List<Entry> newest(Case theCase, InformationClass informationClass, Reader reader) {
    return protectedIdentities.opens(theCase, informationClass, reader.caseworker())
        ? entries.newest(theCase.caseNumber(), informationClass) : List.of();
  }

  private Object open(Case theCase, InformationClass informationClass, Entry entry) {
    return texts.read(encryption.decrypt(entry.value(), place(theCase, informationClass, entry.question())));
  }

  @Override
  @Transactional
  public Optional<Identity> identity(CaseNumber caseNumber, Reader reader) {
    return cases.find(caseNumber).flatMap(theCase -> {
      List<Identities.Sealed> found = identities.find(theCase.participant()).stream().toList();
      return reading.readable(theCase, InformationClass.IDENTITY, found, reader).stream()
          .findFirst().map(sealed -> protectedIdentities.open(theCase, sealed, reader.caseworker()));
    });
  }

  private static BoundTo place(Case theCase, InformationClass informationClass, String question) {
    return BoundTo.of(theCase.participant().toString(), informationClass.code(), question);
  }
}
