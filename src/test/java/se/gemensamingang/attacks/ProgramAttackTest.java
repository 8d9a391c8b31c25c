package se.gemensamingang.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.gemensamingang.attacks.Attack.Failure;
import se.gemensamingang.attacks.Attack.Success;
import se.gemensamingang.fixtures.LogRecord;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Rest;
import se.gemensamingang.fixtures.Rest.Reply;

/** Every attack that {@link StockEngineAttackTest} shows to work fails against the program, whoever tries it. */
@ProgramTest
class ProgramAttackTest {

  private final Ground ours;
  private Prey prey;
  private Map<String, String> untouched;

  @Autowired
  ProgramAttackTest(DataSource dataSource, ProcessEngine engine, @LocalServerPort int port) {
    this.ours = new OurGround(Rest.at(URI.create("http://127.0.0.1:" + port)), dataSource, engine);
  }

  @TestFactory
  Stream<DynamicNode> isRefusedAndChangesNothing() {
    return Attacks.all().flatMap(attack -> attack.triedAs().stream().flatMap(who -> doors(attack).map(door ->
        DynamicTest.dynamicTest(who + " " + attack.name() + " through the " + door + " door",
            () -> fails(attack, who, door)))));
  }

  private static Stream<Door> doors(Attack attack) {
    if (attack.steps().stream().anyMatch(step -> step.path().startsWith("/camunda/"))) {
      return Stream.of(Door.INNER);
    }
    boolean outer = attack.steps().stream().anyMatch(step -> step.path().startsWith("/engine-rest"));
    return outer ? Stream.of(Door.OUTER) : Stream.of(Door.values());
  }

  private void fails(Attack attack, Who who, Door door) {
    String name = who + " " + attack.name() + " through " + door;
    setTheScene(who, door);
    try (LogRecord log = LogRecord.open()) {
      for (Attack.Step step : attack.steps()) {
        judge(attack, name, ours.strike(step, who, door, prey.with("id", "none")));
      }
      assertThat(log.lines()).as(name).noneMatch(line -> line.contains(Prey.MARKER));
    }
    Map<String, String> after = ours.fingerprint();
    if (!after.equals(untouched)) {
      Map<String, String> before = untouched;
      prey = null;
      assertThat(after).as(name).isEqualTo(before);
    }
  }

  private void setTheScene(Who who, Door door) {
    ours.caller(who, door);
    if (prey == null) {
      prey = ours.prey();
      untouched = ours.fingerprint();
    }
  }

  private void judge(Attack attack, String name, Reply reply) {
    boolean answered = attack.failure() == Failure.HIDDEN && reply.accepted();
    if (!answered) {
      Refusals.assertRefused(name, reply);
    } else if (attack.success() instanceof Success.Shows shows) {
      assertThat(reply.body()).as(name).doesNotContain(List.of(prey.fill(shows.secret())));
      Refusals.assertDiscreet(name, reply);
    }
  }
}
