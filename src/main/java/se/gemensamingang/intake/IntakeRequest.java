package se.gemensamingang.intake;

import java.util.Optional;
import se.gemensamingang.casefile.Sex;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/**
 * What the group was asked, in codes.
 *
 * @param caseNumber the case
 * @param kind what is wanted
 * @param unnamed whether nobody is named
 * @param cameBy how the participant came, where that was said
 * @param sex only of somebody unnamed
 * @param ageBand only of somebody unnamed
 * @param targetGroup only of somebody unnamed; that of a participant stands in the referral
 * @param askedBy who asks
 */
record IntakeRequest(CaseNumber caseNumber, RequestKind kind, boolean unnamed, Optional<CameBy> cameBy, Optional<Sex> sex,
    Optional<AgeBand> ageBand, Optional<TargetGroup> targetGroup, CaseworkerId askedBy) {

  static IntakeRequest ofParticipant(CaseNumber caseNumber, RequestKind kind, Optional<CameBy> cameBy, CaseworkerId by) {
    return new IntakeRequest(caseNumber, kind, false, cameBy, Optional.empty(), Optional.empty(), Optional.empty(), by);
  }

  static IntakeRequest unnamed(UnnamedQuestion question) {
    return new IntakeRequest(question.caseNumber(), RequestKind.ADVICE, true, question.cameBy(),
        Optional.of(question.sex()), Optional.of(question.ageBand()), Optional.of(question.targetGroup()), question.asker());
  }

  static IntakeRequest information(CaseNumber caseNumber, CaseworkerId by) {
    return new IntakeRequest(caseNumber, RequestKind.INFORMATION, true, Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty(), by);
  }
}
