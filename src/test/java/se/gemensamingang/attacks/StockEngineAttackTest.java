package se.gemensamingang.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.gemensamingang.attacks.Attack.Success;
import se.gemensamingang.fixtures.BareEngine;
import se.gemensamingang.fixtures.Rest;
import se.gemensamingang.fixtures.Rest.Reply;

/** Shows that every attack is one: on the stock engine it succeeds. */
class StockEngineAttackTest {

  private final Ground bare = new BareGround(BareEngine.shared());

  @TestFactory
  Stream<DynamicTest> succeedsAgainstTheStockEngine() {
    return Attacks.all().map(attack -> DynamicTest.dynamicTest(attack.seenAs() + " " + attack.name(),
        () -> succeeds(attack, door(attack))));
  }

  private static Door door(Attack attack) {
    return attack.steps().stream().anyMatch(step -> step.path().startsWith("/camunda/")) ? Door.INNER : Door.OUTER;
  }

  private void succeeds(Attack attack, Door door) {
    Prey prey = bare.prey();
    boolean compared = attack.success() instanceof Success.Changes;
    Map<String, String> before = compared ? bare.fingerprint() : Map.of();
    Reply last = null;
    for (Attack.Step step : attack.steps()) {
      last = bare.strike(step, attack.seenAs(), door, prey);
      assertThat(last.accepted()).as("%s: %s %s", attack.name(), prey.fill(step.path()), last).isTrue();
      if (last.body().startsWith("{") && last.json().hasNonNull("id")) {
        prey.with("id", last.json().get("id").asText());
      }
    }
    if (attack.success() instanceof Success.Shows shows) {
      assertThat(last.body()).as(attack.name()).contains(prey.fill(shows.secret()));
    } else if (compared) {
      assertThat(bare.fingerprint()).as(attack.name()).isNotEqualTo(before);
    }
  }

  @Test
  void makesNobodyAnAdministratorThroughTheSetupPageWhenTheAdministratorsHaveNoMember() {
    Rest rest = BareEngine.shared().rest();
    String member = "/group/camunda-admin/members/admin";
    rest.nobody().send("DELETE", member, null).mustBeAccepted();
    try {
      Reply reply = rest.visitor().send("POST", "/camunda/api/admin/setup/default/user/create", """
          {"profile":{"id":"intruder","firstName":"x","lastName":"y","email":"z"},
          "credentials":{"password":"intruder"}}""", Map.of("Content-Type", "application/json"));
      assertThat(reply.accepted()).as(reply.toString()).isTrue();
      assertThat(rest.basic("intruder").get("/authorization").accepted()).isTrue();
    } finally {
      rest.nobody().send("PUT", member, "{}");
      rest.nobody().send("DELETE", "/user/intruder", null);
    }
  }
}
