package se.gemensamingang.intake.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.NextSteps;
import se.gemensamingang.shared.WorkingDays;
import se.gemensamingang.workflow.DecisionTables;

/** Counts the days of the table {@code deadline} from today. */
@Component
class NextStepDays implements NextSteps {

  private final DecisionTables tables;
  private final Clock clock;
  private final WorkingDays workingDays = WorkingDays.swedish();

  NextStepDays(DecisionTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public LocalDate lastDay(String step) {
    int days = tables.row("deadline", Map.of("step", step)).map(row -> row.get("workingDays"))
        .filter(Number.class::isInstance).map(Number.class::cast).map(Number::intValue)
        .orElseThrow(() -> new IllegalStateException("no deadline for " + step));
    return workingDays.after(LocalDate.now(clock), days);
  }
}
