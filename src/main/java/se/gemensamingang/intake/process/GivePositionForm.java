package se.gemensamingang.intake.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.AskingParties;
import se.gemensamingang.intake.DisqualificationGround;
import se.gemensamingang.intake.EarlierFeedback;
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
  private static final String DISQUALIFIED = "DISQUALIFIED";
  private static final String GROUND = "disqualificationGround";
  private static final String ANSWER = "positionAnswer";

  private final GivingPositions givingPositions;
  private final AskingParties asking;
  private final EarlierFeedback earlier;

  GivePositionForm(GivingPositions givingPositions, AskingParties asking, EarlierFeedback earlier) {
    this.givingPositions = givingPositions;
    this.asking = asking;
    this.earlier = earlier;
  }

  @Override
  public String form() {
    return "give-position";
  }

  @Override
  public Set<String> answers() {
    return Set.of(POSITION, REASON, GROUND);
  }

  @Override
  public Set<String> shows() {
    return Set.of(GiveAdviceForm.EARLIER);
  }

  @Override
  public Map<String, Object> show(FormContext context, Set<String> keys) {
    return earlier.of(context.caseNumber(), context.reader())
        .map(text -> Map.<String, Object>of(GiveAdviceForm.EARLIER, text)).orElseGet(Map::of);
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    String seat = IntakeSeats.seatOf(context.routing());
    if (DISQUALIFIED.equals(answers.get(POSITION))) {
      return disqualify(context, seat, answers.get(GROUND));
    }
    Optional<Position> position = FormChoice.read(Position.class, answers.get(POSITION));
    if (position.isEmpty()) {
      return Answer.refused(POSITION, "Välj om din part tillstyrker eller avstyrker.");
    }
    if (answers.get(REASON) == null) {
      return Answer.refused(REASON, "Skriv varför din part tycker så.");
    }
    return givingPositions.give(context.caseNumber(), seat, context.caseworker(), position.get(),
            (String) answers.get(REASON), context.form())
        .map(given -> Map.of(ANSWER, "GIVEN"));
  }

  /** A case from before a deputy could be asked has no way to one: there the step follows whoever holds the seat. */
  private Answer<Map<String, Object>> disqualify(FormContext context, String seat, Object answer) {
    if (context.routing().value(AskNextOfSeatDelegate.ASKED).isEmpty()) {
      return Answer.refused(POSITION, "Det här ärendet började innan jäv kunde anmälas här. Be administratören låta din"
          + " ersättare ta över platsen, så går uppgiften dit.");
    }
    Optional<DisqualificationGround> ground = FormChoice.read(DisqualificationGround.class, answer);
    return ground.isEmpty() ? Answer.refused(GROUND, "Välj vilken grund för jäv som gäller.")
        : asking.disqualify(context.caseNumber(), seat, context.caseworker(), ground.get())
            .map(noted -> Map.of(ANSWER, DISQUALIFIED));
  }
}
