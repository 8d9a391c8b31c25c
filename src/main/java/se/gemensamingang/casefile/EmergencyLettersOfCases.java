package se.gemensamingang.casefile;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.accesslog.AccessLog;
import se.gemensamingang.accesslog.ReadTrace;
import se.gemensamingang.casefile.EmergencyLetter.Kind;
import se.gemensamingang.casefile.SealedLetters.Sealed;
import se.gemensamingang.database.BoundTo;
import se.gemensamingang.database.Encrypted;
import se.gemensamingang.database.Encryption;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.SecrecyUnitId;

/** As for the rest of the case file, the trace comes before anything is decrypted. */
@Service
class EmergencyLettersOfCases implements EmergencyLetters {

  private final SealedLetters letters;
  private final Cases cases;
  private final Directory directory;
  private final AccessPolicy policy;
  private final ProtectedIdentities protectedIdentities;
  private final EmergencyHolders holders;
  private final AccessLog log;
  private final Encryption encryption;
  private final AnswerText texts;
  private final Clock clock;

  EmergencyLettersOfCases(SealedLetters letters, Cases cases, Directory directory, AccessPolicy policy,
      ProtectedIdentities protectedIdentities, EmergencyHolders holders, AccessLog log, Encryption encryption,
      AnswerText texts, Clock clock) {
    this.letters = letters;
    this.cases = cases;
    this.directory = directory;
    this.policy = policy;
    this.protectedIdentities = protectedIdentities;
    this.holders = holders;
    this.log = log;
    this.encryption = encryption;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void write(EmergencyLetter letter) {
    Case theCase = cases.find(letter.caseNumber())
        .orElseThrow(() -> new IllegalArgumentException("there is no case " + letter.caseNumber()));
    SecrecyUnitId unit = directory.caseworker(letter.writer())
        .orElseThrow(() -> new IllegalArgumentException("the writer is no active caseworker")).unit().secrecyUnit();
    Encrypted sealed = encryption.encrypt(texts.write(letter.texts()), place(theCase, letter.request(), letter.kind()));
    letters.add(theCase, new Sealed(letter.request(), letter.kind(), letter.caseNumber(), letter.informationClass(),
        letter.writer(), unit, letter.addressee(), letter.until(), sealed), clock.instant());
  }

  @Override
  @Transactional
  public Optional<EmergencyLetter> read(EmergencyRequestId request, Kind kind, Reader reader) {
    return letters.newest(request, kind).flatMap(sealed -> cases.find(sealed.caseNumber())
        .flatMap(theCase -> open(theCase, List.of(sealed), reader).stream().findFirst()));
  }

  @Override
  @Transactional
  public List<EmergencyLetter> in(CaseNumber caseNumber, Reader reader) {
    return cases.find(caseNumber).map(theCase -> open(theCase, letters.in(caseNumber), reader)).orElse(List.of());
  }

  private List<EmergencyLetter> open(Case theCase, List<Sealed> found, Reader reader) {
    if (found.isEmpty()) {
      return List.of();
    }
    Optional<Caseworker> participating = policy.participating(theCase, reader.caseworker());
    List<AnsweredRequest> answered = holders.answeredIn(theCase.caseNumber());
    return found.stream()
        .flatMap(sealed -> participating.flatMap(caseworker -> ofParticipating(caseworker, sealed))
            .or(() -> ofAnswering(answered, sealed, reader)).stream()
            .filter(opened -> protectedIdentities.opens(theCase, sealed.informationClass(), reader.caseworker()))
            .map(opened -> open(theCase, sealed, opened, reader)))
        .toList();
  }

  /** Who reads, and on which ground. */
  private record Opened(Caseworker caseworker, String ground) {}

  private Optional<Opened> ofParticipating(Caseworker caseworker, Sealed sealed) {
    return policy.emergencyGround(caseworker, addressed(sealed, caseworker.id()), clock.instant())
        .map(ground -> new Opened(caseworker, ground));
  }

  /** Whoever answers for an answer reads what was written for it, and the request that came in. */
  private Optional<Opened> ofAnswering(List<AnsweredRequest> answered, Sealed sealed, Reader reader) {
    return answered.stream().filter(each -> each.request().equals(sealed.request())).findFirst()
        .flatMap(each -> policy.answeringFor(each, reader.caseworker()))
        .map(caseworker -> new Opened(caseworker, caseworker.unit().secrecyUnit().equals(sealed.writerUnit())
            ? ReadTrace.OWN_UNIT : ReadTrace.EMERGENCY + sealed.request()));
  }

  private EmergencyLetter open(Case theCase, Sealed sealed, Opened opened, Reader reader) {
    log.record(new ReadTrace(opened.caseworker().id(), opened.caseworker().unit().id(), theCase.participant(),
        theCase.caseNumber(), sealed.informationClass(), reader.step(), opened.ground(), Set.of(sealed.writerUnit()))
        .of(sealed.kind().name()));
    return decrypted(theCase, sealed);
  }

  private AddressedLetter addressed(Sealed sealed, CaseworkerId reader) {
    Optional<CaseworkerId> addressee = sealed.kind() == Kind.REQUEST
        ? Optional.of(reader).filter(each -> holders.isInTheHandsOf(sealed.request(), each)) : sealed.addressee();
    return new AddressedLetter(sealed.request(), sealed.writerUnit(), addressee, sealed.until());
  }

  private EmergencyLetter decrypted(Case theCase, Sealed sealed) {
    String json = encryption.decrypt(sealed.texts(), place(theCase, sealed.request(), sealed.kind()));
    Map<String, String> parts = new LinkedHashMap<>();
    ((Map<?, ?>) texts.read(json)).forEach((key, text) -> parts.put((String) key, (String) text));
    return new EmergencyLetter(sealed.request(), sealed.kind(), sealed.caseNumber(), sealed.informationClass(),
        sealed.writer(), sealed.addressee(), sealed.until(), parts);
  }

  private static BoundTo place(Case theCase, EmergencyRequestId request, Kind kind) {
    return BoundTo.of(theCase.participant().toString(), "emergency", request.toString(), kind.name());
  }
}
