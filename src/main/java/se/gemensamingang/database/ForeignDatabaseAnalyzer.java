package se.gemensamingang.database;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A database that another version of the program has changed in another way is left as it is. */
final class ForeignDatabaseAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException cause) {
    return new FailureAnalysis(
        "Databasen är gjord av en annan version av programmet, som inte leder till den här. Inget är ändrat.",
        "Starta versionen som senast kördes mot databasen, eller läs tillbaka en säkerhetskopia. Bara testuppgifter i profilen"
            + " local: flytta undan datamappen.",
        cause);
  }
}
