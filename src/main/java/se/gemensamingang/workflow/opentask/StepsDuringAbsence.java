package se.gemensamingang.workflow.opentask;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.directory.StepsOfTheAbsent;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.workflow.AsTheProgram;

/**
 * Lets open and new steps of somebody absent go to the substitute, as far as the substitute may read what they need, and
 * what is still open go back when the absence is over or the right to read has ended; each within a minute. Safe to run on
 * several nodes at once.
 */
@Component
class StepsDuringAbsence implements StepsOfTheAbsent {

  private static final String EVERY = "${gemensamingang.absences.followed-every:PT1M}";
  private static final Logger LOG = LoggerFactory.getLogger(StepsDuringAbsence.class);

  private final OwnedSteps steps;
  private final StandInRule rule;
  private final Directory directory;
  private final TaskService tasks;
  private final AsTheProgram asTheProgram;
  private final TransactionOperations transactions;

  StepsDuringAbsence(OwnedSteps steps, StandInRule rule, Directory directory, TaskService tasks,
      AsTheProgram asTheProgram, TransactionOperations transactions) {
    this.steps = steps;
    this.rule = rule;
    this.directory = directory;
    this.tasks = tasks;
    this.asTheProgram = asTheProgram;
    this.transactions = transactions;
  }

  /** Moves each step that is not where it should be. */
  @Scheduled(fixedDelayString = EVERY, initialDelayString = EVERY)
  public synchronized void follow() {
    steps.ofTheseAndStoodIn(directory.substitutes().keySet()).forEach(this::follow);
    steps.forgetTheDone();
  }

  /** One that could not be moved is tried again the next time. */
  private void follow(OwnedStep step) {
    try {
      asTheProgram.run(() -> transactions.executeWithoutResult(transaction -> move(step)));
    } catch (RuntimeException notMoved) {
      LOG.warn("A step could not follow an absence: task={} reason={}", step.task(), notMoved.getClass().getSimpleName());
    }
  }

  private void move(OwnedStep step) {
    if (steps.hold(step)) {
      CaseworkerId holder = holder(step);
      if (!holder.value().equals(step.assignee())) {
        tasks.setAssignee(step.task(), holder.value());
        steps.note(step, holder);
        LOG.info("Step follows an absence: task={} caseworker={}", step.task(), holder);
      }
    }
  }

  private CaseworkerId holder(OwnedStep step) {
    CaseworkerId own = new CaseworkerId(step.caseworker());
    return Optional.ofNullable(directory.substitutes().get(own))
        .filter(substitute -> rule.placeOf(step, substitute) == Place.WITH_THE_SUBSTITUTE).orElse(own);
  }

  @Override
  @Transactional
  public List<AbsentStep> of(Collection<CaseworkerId> caseworkers) {
    Map<CaseworkerId, CaseworkerId> substitutes = directory.substitutes();
    return steps.of(caseworkers.stream().filter(substitutes::containsKey).toList()).stream()
        .map(step -> shown(step, substitutes.get(new CaseworkerId(step.caseworker())))).toList();
  }

  private AbsentStep shown(OwnedStep step, CaseworkerId substitute) {
    return new AbsentStep(new CaseworkerId(step.caseworker()), new CaseNumber(step.caseNumber()), step.name(),
        Optional.ofNullable(step.deadline()), rule.placeOf(step, substitute));
  }
}
