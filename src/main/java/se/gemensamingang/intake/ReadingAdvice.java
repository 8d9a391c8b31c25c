package se.gemensamingang.intake;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.CaseFile;
import se.gemensamingang.casefile.Protection;
import se.gemensamingang.casefile.Reader;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;

/** Says what somebody who is named may read. */
@Service
public class ReadingAdvice {

  private final CaseFile caseFile;
  private final Directory directory;
  private final Protection protection;

  ReadingAdvice(CaseFile caseFile, Directory directory, Protection protection) {
    this.caseFile = caseFile;
    this.directory = directory;
    this.protection = protection;
  }

  /**
   * What the one who is going to be named may read.
   *
   * @return advice to a unit head
   */
  public String beforeNaming() {
    return "Den du utser läser din egen enhets uppgifter. Andra enheters uppgifter läser hen först när deltagaren har gett"
        + " samtycke och hen är namngiven där. Till dess berättar den ansvariga handläggaren muntligt, om deltagaren säger ja.";
  }

  /**
   * What a receiver may read now.
   *
   * @param caseNumber the case
   * @param reader the receiver
   * @return advice to the receiver
   */
  @Transactional
  public String forReceiver(CaseNumber caseNumber, Reader reader) {
    boolean open = !caseFile.read(caseNumber, InformationClass.PLANNING, Set.of(DecidingIntake.RECOMMENDATION), reader).isEmpty();
    return open ? "Deltagaren har gett samtycke till att du läser rekommendationen."
        : "Du är inte namngiven i något samtycke och läser därför bara din egen enhets uppgifter. Ring den som remitterade: hen"
            + " berättar muntligt vad det gäller, om deltagaren säger ja till det.";
  }

  /**
   * Whom a receiver asks. What a caseworker and a unit are called tells where the participant lives, so a reader who may not
   * know that is led to the coordinator instead.
   *
   * @param caseNumber the case
   * @param responsible the responsible caseworker
   * @param reader the receiver
   * @return name and unit, or the way round by the coordinator
   */
  @Transactional(readOnly = true)
  public Optional<String> contact(CaseNumber caseNumber, CaseworkerId responsible, CaseworkerId reader) {
    return protection.letsKnowWhere(caseNumber, reader)
        ? directory.caseworker(responsible).map(each -> each.name() + ", " + each.unit().name())
        : Optional.of("Skyddade personuppgifter: ring samordnaren och säg ärendenumret.");
  }
}
