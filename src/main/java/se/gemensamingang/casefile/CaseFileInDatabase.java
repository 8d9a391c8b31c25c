package se.gemensamingang.casefile;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.Entries.Authorship;
import se.gemensamingang.casefile.Entries.Entry;
import se.gemensamingang.database.BoundTo;
import se.gemensamingang.database.Encryption;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.SecrecyUnitId;

@Service
class CaseFileInDatabase implements CaseFile {

  private final Cases cases;
  private final Entries entries;
  private final Identities identities;
  private final ReadingWithTrace reading;
  private final Encryption encryption;
  private final AnswerText texts;
  private final Directory directory;
  private final Clock clock;

  CaseFileInDatabase(Cases cases, Entries entries, Identities identities, ReadingWithTrace reading,
      Encryption encryption, AnswerText texts, Directory directory, Clock clock) {
    this.cases = cases;
    this.entries = entries;
    this.identities = identities;
    this.reading = reading;
    this.encryption = encryption;
    this.texts = texts;
    this.directory = directory;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void write(CaseNumber caseNumber, InformationClass informationClass, Map<String, Object> answers,
      CaseworkerId author, String step) {
    Case theCase = cases.find(caseNumber)
        .orElseThrow(() -> new IllegalArgumentException("there is no case " + caseNumber));
    SecrecyUnitId unit = directory.caseworker(author)
        .orElseThrow(() -> new IllegalArgumentException("the author is no active caseworker")).unit().secrecyUnit();
    Authorship by = new Authorship(author, unit, step, clock.instant());
    new TreeMap<>(answers).forEach((question, answer) -> entries.add(theCase, informationClass, question,
        encryption.encrypt(texts.write(answer), place(theCase, informationClass, question)), by));
  }

  @Override
  @Transactional
  public Map<String, Object> read(CaseNumber caseNumber, InformationClass informationClass, Reader reader) {
    return cases.find(caseNumber).map(theCase -> read(theCase, informationClass, reader)).orElse(Map.of());
  }

  private Map<String, Object> read(Case theCase, InformationClass informationClass, Reader reader) {
    List<Entry> found = entries.newest(theCase.caseNumber(), informationClass);
    Map<String, Object> answers = new LinkedHashMap<>();
    reading.readable(theCase, informationClass, found, reader).forEach(entry -> {
      String text = encryption.decrypt(entry.value(), place(theCase, informationClass, entry.question()));
      answers.put(entry.question(), texts.read(text));
    });
    return answers;
  }

  @Override
  @Transactional
  public Optional<Identity> identity(CaseNumber caseNumber, Reader reader) {
    return cases.find(caseNumber).flatMap(theCase -> {
      List<Identities.Sealed> found = identities.find(theCase.participant()).stream().toList();
      return reading.readable(theCase, InformationClass.IDENTITY, found, reader).stream()
          .findFirst().map(identities::open);
    });
  }

  private static BoundTo place(Case theCase, InformationClass informationClass, String question) {
    return BoundTo.of(theCase.participant().toString(), informationClass.code(), question);
  }
}
