package se.gemensamingang.intake.process;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.AgeLimits;
import se.gemensamingang.intake.PlatformAges;
import se.gemensamingang.workflow.DecisionTables;

/** The ages as an administrator has written them in {@code platform-age.dmn}. */
@Component
class PlatformAgeTable implements PlatformAges {

  private static final String DECISION = "platform-age";

  private final DecisionTables tables;

  PlatformAgeTable(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public AgeLimits of(String platform) {
    return tables.row(DECISION, Map.of("platform", platform))
        .map(row -> new AgeLimits(years(row, "youngest"), years(row, "oldest"))).orElse(AgeLimits.NONE);
  }

  private static Optional<Integer> years(Map<String, Object> row, String column) {
    return row.get(column) instanceof Number years ? Optional.of(years.intValue()) : Optional.empty();
  }
}
