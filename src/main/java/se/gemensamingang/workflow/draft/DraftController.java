package se.gemensamingang.workflow.draft;

import java.security.Principal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.gemensamingang.shared.CaseworkerId;

/** The drafts of the signed-in caseworker, as Tasklist saves and opens them. */
@RestController
@RequestMapping("/api/drafts/{task}")
class DraftController {

  private final Drafts drafts;

  DraftController(Drafts drafts) {
    this.drafts = drafts;
  }

  @GetMapping
  ResponseEntity<Draft> open(@PathVariable String task, Principal signedIn) {
    return drafts.open(new CaseworkerId(signedIn.getName()), task)
        .map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @PutMapping
  SavedDraft save(@PathVariable String task, @RequestBody String answers, Principal signedIn) {
    return drafts.save(new CaseworkerId(signedIn.getName()), task, answers);
  }
}
