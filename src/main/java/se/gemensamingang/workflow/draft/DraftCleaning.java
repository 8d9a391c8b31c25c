package se.gemensamingang.workflow.draft;

import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.context.annotation.Configuration;

/** Removes drafts that nobody can open any more, or that have lain too long. Safe to run on several nodes at once. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DraftCleaning {

  private static final int DAYS = 14;

  private final DraftTable table;

  DraftCleaning(DraftTable table) {
    this.table = table;
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
  void clean() {
    table.removeOlderThan(DAYS);
    table.removeThoseOfReassignedTasks();
  }
}
