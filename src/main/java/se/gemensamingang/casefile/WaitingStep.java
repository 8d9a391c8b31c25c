package se.gemensamingang.casefile;

import java.time.Instant;
import java.util.Optional;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/**
 * A step of a case that waits for somebody.
 *
 * @param task the id of the task
 * @param caseNumber the case
 * @param name the step's Swedish name
 * @param process the id of its process, such as {@code intake-decision}
 * @param caseworker who has it
 * @param insteadOf in whose stead, when a substitute has it while somebody is absent
 * @param deadline when it must be done, if there is a deadline
 */
public record WaitingStep(String task, CaseNumber caseNumber, String name, String process, CaseworkerId caseworker,
    Optional<CaseworkerId> insteadOf, Optional<Instant> deadline) {}
