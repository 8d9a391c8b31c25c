package se.gemensamingang.accesslog;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.ParticipantId;
import se.gemensamingang.shared.SecrecyUnitId;
import se.gemensamingang.shared.UnitId;

@ProgramTest
class AccessLogTest {

  @Autowired
  private AccessLog log;

  @Test
  void traceOutsideTheTransactionOfTheReadingIsRefused() {
    ReadTrace trace = new ReadTrace(new CaseworkerId("fk-lund"), new UnitId("fk-lund-samverkan"),
        ParticipantId.random(), CaseNumber.of(2026, 1), InformationClass.HEALTH, "a-form", "own-unit",
        Set.of(new SecrecyUnitId("forsakringskassan")));

    assertThatThrownBy(() -> log.record(trace)).isInstanceOf(IllegalTransactionStateException.class);
  }
}
