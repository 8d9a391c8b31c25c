package se.gemensamingang.intake.process;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.gemensamingang.directory.PartyKind;
import se.gemensamingang.intake.CaseTeamUnits;
import se.gemensamingang.shared.UnitId;
import se.gemensamingang.workflow.DecisionTables;

/** The units as an administrator has written them in {@code case-team.dmn}. */
@Component
class CaseTeamTable implements CaseTeamUnits {

  private static final String DECISION = "case-team";

  private final DecisionTables tables;

  CaseTeamTable(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<UnitId> of(PartyKind party, String targetGroup, String municipality) {
    return tables.row(DECISION, Map.of("party", party.name(), "targetGroup", targetGroup, "municipality", municipality))
        .map(row -> row.get("unit")).filter(String.class::isInstance).map(String.class::cast).map(UnitId::new);
  }
}
