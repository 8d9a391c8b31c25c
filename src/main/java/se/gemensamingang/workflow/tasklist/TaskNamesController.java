package se.gemensamingang.workflow.tasklist;

import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.workflow.RequestRefused;

/** The names on the cards of a task list, one request for each list; a long list would not fit into an address. */
@RestController
@RequestMapping("/api/tasks/names")
class TaskNamesController {

  /** The tasks that are listed. */
  record Question(Set<String> ids) {}

  private final TaskNames names;

  TaskNamesController(TaskNames names) {
    this.names = names;
  }

  @PostMapping
  List<ListedTask> names(@RequestBody Question question, Principal signedIn) {
    if (question.ids() == null) {
      throw new RequestRefused(400, "Ange vilka uppgifter du frågar om i fältet ids.");
    }
    return names.of(new CaseworkerId(signedIn.getName()), question.ids());
  }
}
