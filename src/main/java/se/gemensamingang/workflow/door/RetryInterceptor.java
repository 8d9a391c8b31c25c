package se.gemensamingang.workflow.door;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs a command again, in a new transaction, when it lost a race against another one. Representatives who submit at the
 * same moment collide on the execution they share; none of them has done anything wrong. So a command may run twice, and
 * what it does outside the database must wait for its commit.
 */
final class RetryInterceptor extends CommandInterceptor {

  private static final Logger LOG = LoggerFactory.getLogger(RetryInterceptor.class);

  private static final int MOST_TRIES = 12;
  private static final int SHORTEST_WAIT_MILLIS = 2;
  private static final int LONGER_WAIT_MILLIS = 15;
  /** Serialization failure and deadlock, PostgreSQL's appendix A. */
  private static final Set<String> RACES = Set.of("40001", "40P01");

  @Override
  public <T> T execute(Command<T> command) {
    if (isPartOfSomethingLarger()) {
      return next.execute(command);
    }
    for (int attempt = 1; attempt < MOST_TRIES; attempt++) {
      try {
        return next.execute(command);
      } catch (RuntimeException failure) {
        if (!isLostRace(failure)) {
          throw failure;
        }
        LOG.debug("Command lost a race: command={} attempt={}", command.getClass().getName(), attempt);
        pause(attempt);
      }
    }
    return next.execute(command);
  }

  /** The job executor has a retry of its own, and a part of a transaction cannot be run again alone. */
  private static boolean isPartOfSomethingLarger() {
    return Context.getCommandContext() != null
        || Context.getJobExecutorContext() != null
        || TransactionSynchronizationManager.isActualTransactionActive();
  }

  private static boolean isLostRace(Throwable failure) {
    return Stream.iterate(failure, each -> each != null, Throwable::getCause)
        .anyMatch(each -> each instanceof OptimisticLockingException
            || each instanceof SQLException sql && sql.getSQLState() != null && RACES.contains(sql.getSQLState()));
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(SHORTEST_WAIT_MILLIS + ThreadLocalRandom.current().nextInt(LONGER_WAIT_MILLIS * attempt));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting to run a command again", interrupted);
    }
  }
}
