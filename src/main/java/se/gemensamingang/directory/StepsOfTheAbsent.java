package se.gemensamingang.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** What the directory's pages ask of the workflow: the open steps of those who are absent, and where they are. */
public interface StepsOfTheAbsent {

  /** Where a step is while somebody is absent. */
  enum Place {
    /** With the substitute, or on its way there within a minute. */
    WITH_THE_SUBSTITUTE,
    /** It stays, because no consent lets the substitute read all that the absent may read. */
    CONSENT_IS_LACKING,
    /** It stays, because it belongs to a seat or is for one person alone, and has an order of its own. */
    OWN_ORDER
  }

  /**
   * An open step of somebody absent.
   *
   * @param absent whose it is
   * @param caseNumber its case
   * @param name its Swedish name
   * @param deadline when it must be done, if there is a deadline
   * @param place where it is
   */
  record AbsentStep(CaseworkerId absent, CaseNumber caseNumber, String name, Optional<Instant> deadline, Place place) {}

  /**
   * Finds the open steps of some caseworkers.
   *
   * @param caseworkers who; those not absent today have none
   * @return the steps, the earliest deadline first
   */
  List<AbsentStep> of(Collection<CaseworkerId> caseworkers);
}
