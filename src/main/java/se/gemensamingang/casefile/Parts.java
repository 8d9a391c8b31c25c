package se.gemensamingang.casefile;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.shared.CaseworkerId;

/**
 * How much of a case its page tells one reader. Whoever is only asked in an emergency learns of the request, and of what
 * the own authority has done besides; that others work with the participant, and on what, is not theirs to know (ADR 20).
 */
@Component
class Parts {

  private final AccessPolicy policy;
  private final WaitingSteps steps;
  private final List<StepDiscretion> discretion;
  private final EmergencyHolders holders;
  private final Directory directory;

  Parts(AccessPolicy policy, WaitingSteps steps, List<StepDiscretion> discretion, EmergencyHolders holders,
      Directory directory) {
    this.policy = policy;
    this.steps = steps;
    this.discretion = discretion;
    this.holders = holders;
    this.directory = directory;
  }

  /** The part of one reader in one case. */
  record Part(Caseworker caseworker, CasePart kind) {

    boolean ofWhole() {
      return kind == CasePart.WHOLE;
    }
  }

  /** The reader's part; nothing when nothing of the case is theirs to see. */
  Optional<Part> of(Case theCase, CaseworkerId reader) {
    return policy.participating(theCase, reader).map(caseworker -> participating(theCase, caseworker))
        .or(() -> holders.answeredIn(theCase.caseNumber()).stream()
            .flatMap(answered -> policy.answeringFor(answered, reader).stream()).findFirst()
            .map(caseworker -> new Part(caseworker, CasePart.PAST_REQUEST)));
  }

  private Part participating(Case theCase, Caseworker caseworker) {
    List<WaitingStep> wide = steps.in(theCase.caseNumber()).stream().filter(this::concernsWhole).toList();
    return new Part(caseworker,
        policy.concernsWhole(theCase, caseworker.id(), wide) ? CasePart.WHOLE : CasePart.REQUEST);
  }

  /** The steps that wait, as far as the reader may know of them. */
  List<WaitingStep> waiting(Case theCase, Part part) {
    return steps.in(theCase.caseNumber()).stream()
        .filter(step -> discretion.stream().allMatch(each -> each.mayKnow(step, part.caseworker())))
        .filter(step -> !concernsWhole(step) || mayKnowOfDeedsBy(step.caseworker(), part)).toList();
  }

  /** Whether the reader may know of an event that not everybody is told of. */
  boolean mayKnow(CaseEvent event, Part part) {
    return part.ofWhole() || event.by().filter(author -> mayKnowOfDeedsBy(author, part)).isPresent();
  }

  private boolean concernsWhole(WaitingStep step) {
    return discretion.stream().allMatch(each -> each.concernsWhole(step));
  }

  private boolean mayKnowOfDeedsBy(CaseworkerId author, Part part) {
    return part.ofWhole() || part.kind() == CasePart.REQUEST && directory.caseworker(author)
        .filter(found -> found.unit().secrecyUnit().equals(part.caseworker().unit().secrecyUnit())).isPresent();
  }
}
