package se.gemensamingang.workflow.tasklist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.CaseFile;
import se.gemensamingang.casefile.Identity;
import se.gemensamingang.casefile.Reader;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.workflow.RequestRefused;

/**
 * Who the tasks of a list are about. Each case is asked for once, so a list leaves one trace for each participant whose
 * name it shows; where the trace cannot be written nothing is shown.
 */
@Service
class TaskNames {

  private static final String STEP = "task-list";
  private static final int MOST = 100;

  private final ListedTasks tasks;
  private final Onlookers onlookers;
  private final CaseFile caseFile;

  TaskNames(ListedTasks tasks, Onlookers onlookers, CaseFile caseFile) {
    this.tasks = tasks;
    this.onlookers = onlookers;
    this.caseFile = caseFile;
  }

  /**
   * Tells the case of each task, and the participant's name and birth year where the caseworker may read them.
   *
   * @param caseworker who looks
   * @param ids the tasks, at most a hundred
   * @return the tasks among them that are open and that the caseworker may list
   * @throws RequestRefused when more are asked for
   */
  @Transactional
  List<ListedTask> of(CaseworkerId caseworker, Set<String> ids) {
    if (ids.size() > MOST) {
      throw new RequestRefused(400, "Fråga om högst " + MOST + " uppgifter åt gången.");
    }
    if (ids.isEmpty()) {
      return List.of();
    }
    Reader reader = new Reader(caseworker, STEP);
    Map<CaseNumber, Optional<Identity>> read = new HashMap<>();
    return tasks.among(ids, onlookers.find(caseworker.value())).stream()
        .map(row -> ListedTask.of(row.task(), row.caseNumber(), row.own() ? identity(row.caseNumber(), reader, read) : null))
        .toList();
  }

  private Identity identity(CaseNumber caseNumber, Reader reader, Map<CaseNumber, Optional<Identity>> read) {
    return read.computeIfAbsent(caseNumber, number -> caseFile.identity(number, reader)).orElse(null);
  }
}
