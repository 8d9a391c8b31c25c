package se.gemensamingang.workflow.rights;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.gemensamingang.casefile.PeopleInCases;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/**
 * Leaves user ids out of what the engine answers about tasks: who is responsible for a case tells which municipality it
 * belongs to, and not everybody may know that of a protected participant (ADR 19). Works on answers whose command has
 * ended, so nothing is changed in the database. Everything is looked up late, because the engine is built before it.
 */
@Component
public class HiddenPeople {

  private final SignedInRoles roles;
  private final ObjectProvider<PeopleInCases> people;
  private final ObjectProvider<CasesOfTasks> cases;

  HiddenPeople(SignedInRoles roles, ObjectProvider<PeopleInCases> people, ObjectProvider<CasesOfTasks> cases) {
    this.roles = roles;
    this.people = people;
    this.cases = cases;
  }

  /**
   * The answer as one reader may have it. Who follows all cases by number gets it as it is.
   *
   * @param answer what a command of the engine answered, of any kind
   * @param reader the user id of who asked
   * @return the same answer; where a place is hidden without everybody but the reader and those of the reader's own unit
   */
  public Object withoutHidden(Object answer, String reader) {
    List<TaskEntity> tasks = only(TaskEntity.class, answer);
    List<IdentityLink> links = only(IdentityLink.class, answer);
    if (tasks.isEmpty() && links.isEmpty() || RoleRights.hasOne(roles.of(reader), RoleRights.OVERSEERS)) {
      return answer;
    }
    Colleagues colleagues = new Colleagues(reader);
    Set<String> hidden = hidden(Stream.concat(
        tasks.stream().filter(task -> colleagues.lack(task.getOwner()) || colleagues.lack(task.getAssignee()))
            .map(TaskEntity::getId),
        links.stream().filter(link -> !colleagues.know(link)).map(IdentityLink::getTaskId)).distinct().toList(), reader);
    tasks.stream().filter(task -> hidden.contains(task.getId())).forEach(task -> leaveOut(task, colleagues::lack));
    return links.isEmpty() ? answer
        : links.stream().filter(link -> !hidden.contains(link.getTaskId()) || colleagues.know(link)).toList();
  }

  private static void leaveOut(TaskEntity task, Predicate<String> hidden) {
    if (hidden.test(task.getOwner())) {
      task.setOwnerWithoutCascade(null);
    }
    if (hidden.test(task.getAssignee())) {
      task.setAssigneeWithoutCascade(null);
    }
  }

  private Set<String> hidden(Collection<String> tasks, String reader) {
    if (tasks.isEmpty()) {
      return Set.of();
    }
    Map<String, CaseNumber> known = cases.getObject().of(tasks);
    Set<CaseNumber> hidden = people.getObject().whereHidden(Set.copyOf(known.values()), new CaseworkerId(reader));
    return known.entrySet().stream().filter(each -> hidden.contains(each.getValue())).map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static <T> List<T> only(Class<T> kind, Object answer) {
    Stream<?> answers = answer instanceof Collection<?> many ? many.stream() : Stream.ofNullable(answer);
    return answers.filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Who works at the reader's own unit; asked once for each. */
  private final class Colleagues {

    private final String reader;
    private final Optional<String> unit;
    private final Map<String, Boolean> lacking = new HashMap<>();

    private Colleagues(String reader) {
      this.reader = reader;
      this.unit = roles.unit(reader);
    }

    private boolean lack(String user) {
      return user != null && lacking.computeIfAbsent(user,
          each -> !each.equals(reader) && (unit.isEmpty() || !roles.unit(each).equals(unit)));
    }

    private boolean know(IdentityLink link) {
      return !lack(link.getUserId()) && (link.getGroupId() == null || unit.filter(link.getGroupId()::equals).isPresent());
    }
  }
}
