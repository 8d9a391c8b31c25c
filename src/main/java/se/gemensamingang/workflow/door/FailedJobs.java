package se.gemensamingang.workflow.door;

import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.springframework.beans.DirectFieldAccessor;
import se.gemensamingang.workflow.RequestRefused;

/**
 * Lets a coordinator have failed jobs tried again and nothing more. The engine's command would also move a timer's date
 * or stop it for good: a case would end too early, or wait for ever.
 */
final class FailedJobs {

  /** As many tries as a new job gets; see {@code default-number-of-retries}. */
  private static final int MOST_TRIES = 6;

  private final Supplier<ManagementService> management;

  FailedJobs(Supplier<ManagementService> management) {
    this.management = management;
  }

  /** @throws RequestRefused when the command does more than let jobs that have failed be tried again */
  void requireOnly(SetJobRetriesCmd command) {
    DirectFieldAccessor parts = new DirectFieldAccessor(command);
    if (Boolean.TRUE.equals(parts.getPropertyValue("isDueDateSet"))) {
      throw new RequestRefused(403, "Ett jobbs datum ändras inte för hand. Låt jobbet försöka igen utan nytt datum.");
    }
    int tries = (Integer) parts.getPropertyValue("retries");
    if (tries < 1 || tries > MOST_TRIES) {
      throw new RequestRefused(400, "Ange hur många gånger jobbet får försöka igen, från 1 till " + MOST_TRIES + ".");
    }
    if (!haveAllFailed(jobsOf(parts))) {
      throw new RequestRefused(403, "Bara jobb som har misslyckats kan försöka igen. De andra väntar på sin tid.");
    }
  }

  /** By the definition the engine itself takes only the jobs that have failed, so none is named then. */
  private static Set<String> jobsOf(DirectFieldAccessor parts) {
    Object many = parts.getPropertyValue("jobIds");
    Collection<?> listed = many == null ? Collections.emptyList() : (Collection<?>) many;
    return Stream.concat(Stream.of(parts.getPropertyValue("jobId")), listed.stream())
        .filter(Objects::nonNull).map(String::valueOf).collect(Collectors.toSet());
  }

  private boolean haveAllFailed(Set<String> jobs) {
    return jobs.isEmpty()
        || management.get().createJobQuery().jobIds(jobs).noRetriesLeft().count() == jobs.size();
  }
}
