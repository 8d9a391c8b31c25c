package se.gemensamingang.intake.process;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.gemensamingang.intake.OpeningCases;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.workflow.StartService;

/** Behind the start form of {@code case}. */
@Component
class StartCaseForm implements StartService {

  private static final String MUNICIPALITY = "municipality";

  private final OpeningCases openingCases;

  StartCaseForm(OpeningCases openingCases) {
    this.openingCases = openingCases;
  }

  @Override
  public String form() {
    return "start-case";
  }

  @Override
  public Set<String> answers() {
    return Set.of(MUNICIPALITY);
  }

  @Override
  public Answer<CaseNumber> start(CaseworkerId starter, Map<String, Object> answers) {
    return openingCases.open(starter, (String) answers.get(MUNICIPALITY));
  }
}
