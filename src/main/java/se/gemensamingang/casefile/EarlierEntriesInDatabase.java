package se.gemensamingang.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.accesslog.AccessLog;
import se.gemensamingang.accesslog.ReadTrace;
import se.gemensamingang.casefile.Entries.Entry;
import se.gemensamingang.database.BoundTo;
import se.gemensamingang.database.Encryption;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.SecrecyUnitId;

/** As for the rest of the case file, the trace comes before anything is decrypted. */
@Service
class EarlierEntriesInDatabase implements EarlierEntries {

  private final Cases cases;
  private final PossibleDuplicates samePersons;
  private final Entries entries;
  private final AccessPolicy policy;
  private final ProtectedIdentities protectedIdentities;
  private final AccessLog log;
  private final Encryption encryption;
  private final AnswerText texts;

  EarlierEntriesInDatabase(Cases cases, PossibleDuplicates samePersons, Entries entries, AccessPolicy policy,
      ProtectedIdentities protectedIdentities, AccessLog log, Encryption encryption, AnswerText texts) {
    this.cases = cases;
    this.samePersons = samePersons;
    this.entries = entries;
    this.policy = policy;
    this.protectedIdentities = protectedIdentities;
    this.log = log;
    this.encryption = encryption;
    this.texts = texts;
  }

  @Override
  @Transactional
  public List<Earlier> read(CaseNumber caseNumber, InformationClass informationClass, Set<String> questions, Reader reader) {
    Case here = cases.find(caseNumber).orElseThrow(() -> new IllegalArgumentException("there is no case " + caseNumber));
    List<Case> before = earlierThan(here);
    if (before.isEmpty()) {
      return List.of();
    }
    Optional<Caseworker> participating = policy.participating(here, reader.caseworker())
        .filter(caseworker -> protectedIdentities.mayKnow(here, caseworker.id()));
    if (participating.isEmpty()) {
      return List.of();
    }
    Map<SecrecyUnitId, String> grounds = policy.grounds(here, participating.get(), reader, informationClass);
    return before.stream()
        .flatMap(earlier -> read(earlier, informationClass, questions, participating.get(), reader.step(), grounds).stream())
        .toList();
  }

  private List<Case> earlierThan(Case here) {
    return samePersons.casesOfParticipant(here.caseNumber()).stream()
        .takeWhile(each -> !each.equals(here.caseNumber())).flatMap(each -> cases.find(each).stream()).toList();
  }

  private Optional<Earlier> read(Case earlier, InformationClass informationClass, Set<String> questions,
      Caseworker caseworker, String step, Map<SecrecyUnitId, String> grounds) {
    List<Entry> readable = entries.newest(earlier.caseNumber(), informationClass).stream()
        .filter(entry -> questions.contains(entry.question()) && grounds.containsKey(entry.givenBy())).toList();
    if (readable.isEmpty() || !protectedIdentities.mayKnow(earlier, caseworker.id())) {
      return Optional.empty();
    }
    Map<SecrecyUnitId, String> used = new LinkedHashMap<>(grounds);
    used.keySet().retainAll(readable.stream().map(Entry::givenBy).toList());
    log.record(new ReadTrace(caseworker.id(), caseworker.unit().id(), earlier.participant(), earlier.caseNumber(),
        informationClass, step, String.join(",", new TreeSet<>(used.values())), used.keySet()));
    Map<String, Object> answers = new LinkedHashMap<>();
    readable.forEach(entry -> answers.put(entry.question(), open(earlier, informationClass, entry)));
    return Optional.of(new Earlier(earlier.caseNumber(), answers));
  }

  private Object open(Case earlier, InformationClass informationClass, Entry entry) {
    return texts.read(encryption.decrypt(entry.value(),
        BoundTo.of(earlier.participant().toString(), informationClass.code(), entry.question())));
  }
}
