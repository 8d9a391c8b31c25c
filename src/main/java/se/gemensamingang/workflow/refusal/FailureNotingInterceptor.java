package se.gemensamingang.workflow.refusal;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the exception of an outermost command for the answer and logs its class. The engine's own loggers are off because
 * they print messages, and messages hold values.
 */
public final class FailureNotingInterceptor extends CommandInterceptor {

  private static final Logger LOG = LoggerFactory.getLogger(FailureNotingInterceptor.class);

  @Override
  public <T> T execute(Command<T> command) {
    if (Context.getCommandContext() != null) {
      return next.execute(command);
    }
    try {
      return next.execute(command);
    } catch (RuntimeException failure) {
      FailureNote.note(failure);
      log(command, failure);
      throw failure;
    }
  }

  private static void log(Command<?> command, RuntimeException failure) {
    Refused refused = Refused.because(failure);
    if (refused.isOurFault()) {
      LOG.error("Command failed: command={} failure={} request={}", command.getClass().getName(),
          FailureNames.of(failure), FailureNote.currentRequestId());
    } else {
      LOG.info("Command refused: command={} failure={} request={}", command.getClass().getName(),
          FailureNames.of(failure), FailureNote.currentRequestId());
    }
  }
}
