package se.gemensamingang.workflow.tasklist;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.shared.CaseworkerId;

/** Finds where somebody works. The directory is looked up late, because the engine is built before it. */
@Component
class Onlookers {

  private final ObjectProvider<Directory> directory;

  Onlookers(ObjectProvider<Directory> directory) {
    this.directory = directory;
  }

  Onlooker find(String user) {
    return new Onlooker(user, unit(user));
  }

  private Optional<String> unit(String user) {
    return directory.getObject().caseworker(new CaseworkerId(user)).map(caseworker -> caseworker.unit().id().value());
  }
}
