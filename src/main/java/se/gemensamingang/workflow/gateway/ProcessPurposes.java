package se.gemensamingang.workflow.gateway;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.gemensamingang.shared.Purpose;
import se.gemensamingang.workflow.ProcessPurpose;

/** What the capabilities say that their processes read for. */
@Component
class ProcessPurposes {

  private final List<ProcessPurpose> known;

  ProcessPurposes(List<ProcessPurpose> known) {
    this.known = known;
  }

  Set<Purpose> of(String process) {
    return known.stream().filter(each -> each.process().equals(process)).map(ProcessPurpose::purpose)
        .collect(Collectors.toUnmodifiableSet());
  }
}
