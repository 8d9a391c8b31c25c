package se.gemensamingang.intake.process;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.gemensamingang.directory.PartyKind;
import se.gemensamingang.intake.Deliberating;
import se.gemensamingang.intake.IntakeView;
import se.gemensamingang.intake.Position;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;

/** Behind "Diskutera och rösta". */
@Component
class DiscussAndVoteForm implements FormService {

  private static final String POSITIONS = "positions";

  private final Deliberating deliberating;
  private final IntakeView view;

  DiscussAndVoteForm(Deliberating deliberating, IntakeView view) {
    this.deliberating = deliberating;
    this.view = view;
  }

  @Override
  public String form() {
    return "discuss-and-vote";
  }

  @Override
  public Set<String> answers() {
    return Arrays.stream(PartyKind.values()).map(Deliberating::field).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<String> shows() {
    return Set.of(POSITIONS);
  }

  @Override
  public Map<String, Object> show(FormContext context, Set<String> keys) {
    return Map.of(POSITIONS, view.positions(context.caseNumber(), context.reader()));
  }

  @Override
  public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
    Map<PartyKind, Position> votes = new EnumMap<>(PartyKind.class);
    for (PartyKind party : PartyKind.values()) {
      Optional<Position> vote = FormChoice.read(Position.class, answers.get(Deliberating.field(party)));
      vote.ifPresent(given -> votes.put(party, given));
    }
    return deliberating.vote(context.caseNumber(), context.caseworker(), votes).map(voted -> Map.of());
  }
}
