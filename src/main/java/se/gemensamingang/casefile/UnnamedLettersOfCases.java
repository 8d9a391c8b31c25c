package se.gemensamingang.casefile;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.accesslog.AccessLog;
import se.gemensamingang.accesslog.ReadTrace;
import se.gemensamingang.casefile.SealedUnnamedLetters.Sealed;
import se.gemensamingang.casefile.UnnamedLetter.Kind;
import se.gemensamingang.database.BoundTo;
import se.gemensamingang.database.Encryption;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.SecrecyUnitId;

/** As for the rest of the case file, the trace comes before anything is decrypted. */
@Service
class UnnamedLettersOfCases implements UnnamedLetters {

  private final SealedUnnamedLetters letters;
  private final Cases cases;
  private final Directory directory;
  private final AccessPolicy policy;
  private final AccessLog log;
  private final Encryption encryption;
  private final AnswerText texts;
  private final Clock clock;

  UnnamedLettersOfCases(SealedUnnamedLetters letters, Cases cases, Directory directory, AccessPolicy policy,
      AccessLog log, Encryption encryption, AnswerText texts, Clock clock) {
    this.letters = letters;
    this.cases = cases;
    this.directory = directory;
    this.policy = policy;
    this.log = log;
    this.encryption = encryption;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void write(UnnamedLetter letter) {
    Case theCase = cases.find(letter.caseNumber())
        .orElseThrow(() -> new IllegalArgumentException("there is no case " + letter.caseNumber()));
    SecrecyUnitId unit = directory.caseworker(letter.writer())
        .orElseThrow(() -> new IllegalArgumentException("the writer is no active caseworker")).unit().secrecyUnit();
    letters.add(theCase, new Sealed(letter.kind(), letter.part(), letter.writer(), unit, letter.addressee(),
        encryption.encrypt(texts.write(letter.text()), place(theCase, letter.kind(), letter.part()))), clock.instant());
  }

  @Override
  @Transactional
  public List<UnnamedLetter> read(CaseNumber caseNumber, Kind kind, Reader reader) {
    return cases.find(caseNumber)
        .flatMap(theCase -> policy.participating(theCase, reader.caseworker())
            .map(caseworker -> read(theCase, kind, caseworker, reader.step())))
        .orElse(List.of());
  }

  private List<UnnamedLetter> read(Case theCase, Kind kind, Caseworker caseworker, String step) {
    SecrecyUnitId own = caseworker.unit().secrecyUnit();
    List<Sealed> readable = letters.newest(theCase, kind).stream()
        .filter(letter -> letter.addressee().isEmpty() || letter.addressee().filter(own::equals).isPresent()
            || letter.writerUnit().equals(own))
        .toList();
    if (!readable.isEmpty()) {
      log.record(trace(theCase, caseworker, step, readable));
    }
    return readable.stream().map(letter -> opened(theCase, letter)).toList();
  }

  private static ReadTrace trace(Case theCase, Caseworker caseworker, String step, List<Sealed> read) {
    Set<SecrecyUnitId> givenBy = read.stream().map(Sealed::writerUnit).collect(Collectors.toUnmodifiableSet());
    boolean ownOnly = givenBy.equals(Set.of(caseworker.unit().secrecyUnit()));
    return new ReadTrace(caseworker.id(), caseworker.unit().id(), theCase.participant(), theCase.caseNumber(),
        InformationClass.PLANNING, step, ownOnly ? ReadTrace.OWN_UNIT : ReadTrace.UNNAMED, givenBy);
  }

  private UnnamedLetter opened(Case theCase, Sealed letter) {
    String text = (String) texts.read(encryption.decrypt(letter.text(), place(theCase, letter.kind(), letter.part())));
    return new UnnamedLetter(theCase.caseNumber(), letter.kind(), letter.part(), letter.writer(), letter.addressee(), text);
  }

  private static BoundTo place(Case theCase, Kind kind, String part) {
    return BoundTo.of(theCase.participant().toString(), "unnamed", kind.name(), part);
  }
}
