package se.gemensamingang.intake.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.GivingPositions;
import se.gemensamingang.intake.Position;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;

/** Behind "Lämna ställningstagande". */
@Component
class GivePositionForm implements FormService {

  private static final String POSITION = "position";
  private static final String REASON = "positionReason";

  private final GivingPositions givingPositions;

  GivePositionForm(GivingPositions givingPositions) {
    this.givingPositions = givingPositions;
  }

  @Override
  public String form() {
    return "give-position";
  }

  @Override
  public Set<String> answers() {
    return Set.of(POSITION, REASON);
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    String seat = context.routing().value(IntakeSeats.VARIABLE)
        .orElseThrow(() -> new IllegalStateException("the task has no seat"));
    Optional<Position> position = FormChoice.read(Position.class, answers.get(POSITION));
    if (position.isEmpty()) {
      return Answer.refused(POSITION, "Välj om din part tillstyrker eller avstyrker.");
    }
    if (answers.get(REASON) == null) {
      return Answer.refused(REASON, "Skriv varför din part tycker så.");
    }
    return givingPositions.give(context.caseNumber(), seat, context.caseworker(), position.get(),
            (String) answers.get(REASON), context.form())
        .map(given -> new HashMap<>());
  }
}
