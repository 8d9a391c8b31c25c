package se.gemensamingang.intake.process;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.AgeLimits;
import se.gemensamingang.intake.TargetGroup;
import se.gemensamingang.intake.TargetGroupAges;
import se.gemensamingang.workflow.DecisionTables;

/** The ages as an administrator has written them in {@code target-group-age.dmn}. */
@Component
class TargetGroupAgeTable implements TargetGroupAges {

  private static final String DECISION = "target-group-age";

  private final DecisionTables tables;

  TargetGroupAgeTable(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public AgeLimits of(TargetGroup targetGroup) {
    return tables.row(DECISION, Map.of("targetGroup", targetGroup.name()))
        .map(row -> new AgeLimits(years(row, "youngest"), years(row, "oldest"))).orElse(AgeLimits.NONE);
  }

  private static Optional<Integer> years(Map<String, Object> row, String column) {
    return row.get(column) instanceof Number years ? Optional.of(years.intValue()) : Optional.empty();
  }
}
