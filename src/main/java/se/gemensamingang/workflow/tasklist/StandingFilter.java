package se.gemensamingang.workflow.tasklist;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * The filters that everybody has in Tasklist, in the order they are listed; the first is the one that opens. The stored
 * query holds a mark where the reader belongs, because an expression there would be code in the database. No user id and
 * no unit id can look like a mark.
 */
enum StandingFilter {
  /** What the reader has to do. */
  MINE("Mina uppgifter", "Det du ska göra. Det mest brådskande står först.", "#23494d") {
    @Override
    TaskQuery mark(TaskQuery query) {
      return query.taskAssignee(ME);
    }

    @Override
    boolean isMarked(TaskQueryImpl query) {
      return ME.equals(query.getAssignee());
    }

    @Override
    void resolve(TaskQueryImpl query, Onlooker onlooker, Date now) {
      query.taskAssignee(onlooker.user());
    }
  },
  /** What the reader should have done. */
  OVERDUE("Försenade", "Det du skulle ha gjort redan.", "#a61b1b") {
    @Override
    TaskQuery mark(TaskQuery query) {
      return query.taskAssignee(ME_TOO_LATE);
    }

    @Override
    boolean isMarked(TaskQueryImpl query) {
      return ME_TOO_LATE.equals(query.getAssignee());
    }

    @Override
    void resolve(TaskQueryImpl query, Onlooker onlooker, Date now) {
      query.taskAssignee(onlooker.user()).dueBefore(now);
    }
  },
  /** What others have to do in the cases that the reader is responsible for. */
  WAITING("Väntar på andra", "Det andra ska göra i ärenden som du är ansvarig för.", "#23494d") {
    @Override
    TaskQuery mark(TaskQuery query) {
      return query.taskOwner(ME);
    }

    @Override
    boolean isMarked(TaskQueryImpl query) {
      return ME.equals(query.getOwner());
    }

    @Override
    void resolve(TaskQueryImpl query, Onlooker onlooker, Date now) {
      query.taskOwner(onlooker.user()).taskAssigneeNotIn(onlooker.user());
    }
  },
  /** What the reader's unit has to do. */
  UNIT("Min enhets uppgifter", "Det din enhet ska göra. Bara handläggaren själv kan öppna uppgiften.", "#23494d") {
    @Override
    TaskQuery mark(TaskQuery query) {
      return query.taskCandidateGroupIn(List.of(MY_UNIT)).includeAssignedTasks();
    }

    @Override
    boolean isMarked(TaskQueryImpl query) {
      return List.of(MY_UNIT).equals(query.getCandidateGroupsInternal());
    }

    @Override
    void resolve(TaskQueryImpl query, Onlooker onlooker, Date now) {
      onlooker.unit().ifPresent(unit -> query.taskCandidateGroupIn(List.of(unit)));
    }
  };

  private static final String ME = "@me";
  private static final String ME_TOO_LATE = "@me-too-late";
  private static final String MY_UNIT = "@my-unit";

  private final String title;
  private final String description;
  private final String color;

  StandingFilter(String title, String description, String color) {
    this.title = title;
    this.description = description;
    this.color = color;
  }

  /** Puts the mark into a query that is going to be stored. */
  abstract TaskQuery mark(TaskQuery query);

  /** Whether a query that is going to be run bears the mark. */
  abstract boolean isMarked(TaskQueryImpl query);

  /** Puts the reader where the mark is. */
  abstract void resolve(TaskQueryImpl query, Onlooker onlooker, Date now);

  String title() {
    return title;
  }

  /** What Tasklist needs to know to show the filter. */
  Map<String, Object> properties() {
    return Map.of(
        "description", description,
        "color", color,
        "priority", (ordinal() + 1) * 10,
        "refresh", true,
        "showUndefinedVariable", false,
        "variables", List.of());
  }
}
