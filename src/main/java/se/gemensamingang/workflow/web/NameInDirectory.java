package se.gemensamingang.workflow.web;

import org.springframework.stereotype.Component;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.page.SignedInName;
import se.gemensamingang.shared.CaseworkerId;

/** A signed-in user is called what the directory says. */
@Component
class NameInDirectory implements SignedInName {

  private final Directory directory;

  NameInDirectory(Directory directory) {
    this.directory = directory;
  }

  @Override
  public String of(String userId) {
    return directory.caseworker(new CaseworkerId(userId)).map(Caseworker::name).orElse(userId);
  }
}
