package se.gemensamingang.intake.process;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.NeededParts;
import se.gemensamingang.workflow.DecisionTables;

/** The parts as an administrator has written them in {@code referral-completeness.dmn}: one column for each. */
@Component
class ReferralCompletenessTable implements NeededParts {

  private static final String DECISION = "referral-completeness";

  private final DecisionTables tables;

  ReferralCompletenessTable(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public Set<String> of(String targetGroup) {
    return tables.row(DECISION, Map.of("targetGroup", targetGroup)).stream()
        .flatMap(row -> row.entrySet().stream()).filter(part -> Boolean.TRUE.equals(part.getValue()))
        .map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
  }
}
