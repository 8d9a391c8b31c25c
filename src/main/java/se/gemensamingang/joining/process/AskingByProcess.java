package se.gemensamingang.joining.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import se.gemensamingang.casefile.AskingParticipants;
import se.gemensamingang.casefile.PossibleDuplicateId;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.workflow.StartingProcesses;

/**
 * Has participants asked by a process in the first case. Its start goes on as a job, so that whoever registers waits for
 * nothing and meets none of its failures.
 */
@Component
class AskingByProcess implements AskingParticipants {

  static final String QUESTION = "possibleDuplicate";
  private static final String PROCESS = "possible-duplicate";

  private final StartingProcesses starting;

  AskingByProcess(StartingProcesses starting) {
    this.starting = starting;
  }

  @Override
  public void ask(CaseNumber askedIn, PossibleDuplicateId question) {
    starting.start(PROCESS, askedIn, Map.of(QUESTION, question.toString()));
  }
}
