package se.gemensamingang.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.gemensamingang.casefile.EmergencyLetter.Kind;
import se.gemensamingang.database.Encrypted;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.SecrecyUnitId;

/** The letters of emergency requests as they are kept. */
interface SealedLetters {

  /** A letter still encrypted. */
  record Sealed(EmergencyRequestId request, Kind kind, CaseNumber caseNumber, InformationClass informationClass,
      CaseworkerId writer, SecrecyUnitId writerUnit, Optional<CaseworkerId> addressee, Optional<Instant> until,
      Encrypted texts) {}

  void add(Case theCase, Sealed letter, Instant at);

  Optional<Sealed> newest(EmergencyRequestId request, Kind kind);

  /** Oldest first. */
  List<Sealed> in(CaseNumber caseNumber);
}
