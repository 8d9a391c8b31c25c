package se.gemensamingang.accesslog;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.shared.SecrecyUnitId;

@Repository
class AccessLogInDatabase implements AccessLog {

  private final JdbcClient database;

  AccessLogInDatabase(JdbcClient database) {
    this.database = database;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(ReadTrace trace) {
    database.sql("""
            INSERT INTO casework.access_log
              (reader, unit, participant, case_number, information_class, step, ground, given_by,
               emergency_letter)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(trace.reader().value(), trace.unit().value(), trace.participant().value(),
            trace.caseNumber().value(), trace.informationClass().code(), trace.step(), trace.ground(),
            trace.givenBy().stream().map(SecrecyUnitId::value).sorted().toArray(String[]::new),
            trace.letter().orElse(null))
        .update();
  }
}
