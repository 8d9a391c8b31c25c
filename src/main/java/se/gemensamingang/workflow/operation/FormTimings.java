package se.gemensamingang.workflow.operation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import se.gemensamingang.workflow.refusal.Refused;

/**
 * Times what caseworkers wait for: opening a form and handing one in, with the transaction and its repetitions. The timer
 * {@code gemensamingang.forms} says in {@code operation} which of {@code open}, {@code submit} and {@code start} it was,
 * and in {@code outcome} how it ended: {@code accepted}, {@code refused} or {@code failed}.
 */
public final class FormTimings extends CommandInterceptor {

  private static final String TIMER = "gemensamingang.forms";

  private final MeterRegistry meters;

  /**
   * Times into a registry.
   *
   * @param meters where the timers are kept
   */
  public FormTimings(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public <T> T execute(Command<T> command) {
    String operation = operation(command);
    if (operation == null || Context.getCommandContext() != null) {
      return next.execute(command);
    }
    Timer.Sample sample = Timer.start(meters);
    String outcome = "accepted";
    try {
      return next.execute(command);
    } catch (RuntimeException failure) {
      outcome = Refused.because(failure).isOurFault() ? "failed" : "refused";
      throw failure;
    } finally {
      sample.stop(meters.timer(TIMER, "operation", operation, "outcome", outcome));
    }
  }

  private static String operation(Command<?> command) {
    if (command instanceof GetTaskFormVariablesCmd) {
      return "open";
    }
    if (command instanceof SubmitTaskFormCmd) {
      return "submit";
    }
    return command instanceof SubmitStartFormCmd ? "start" : null;
  }
}
