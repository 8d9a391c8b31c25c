package se.gemensamingang.attacks;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import se.gemensamingang.fixtures.Rest;
import se.gemensamingang.fixtures.Rest.Caller;
import se.gemensamingang.fixtures.Rest.Reply;

/** A running program to attack. Sessions are opened once and live on, as a browser's would. */
abstract class Ground {

  private final Rest rest;
  private final Fingerprint fingerprint;
  private final Map<String, Caller> callers = new HashMap<>();
  private int number;

  Ground(Rest rest, DataSource dataSource) {
    this.rest = rest;
    this.fingerprint = new Fingerprint(dataSource);
  }

  /** @return a new case at the step where the representatives give their positions */
  abstract Prey prey();

  abstract String user(Who who);

  abstract Set<String> applications(Who who);

  final Rest rest() {
    return rest;
  }

  final Map<String, String> fingerprint() {
    return fingerprint.take();
  }

  final Prey named() {
    number++;
    Prey prey = new Prey().with("n", String.valueOf(number));
    for (Who who : Who.everybodyBut(Who.NOBODY)) {
      prey.with(who.name().toLowerCase(Locale.ROOT), user(who));
    }
    return prey.with("expression", Prey.expressionFor(user(Who.HOLDER)));
  }

  final Caller caller(Who who, Door door) {
    return callers.computeIfAbsent(who + " " + door, key -> open(who, door));
  }

  private Caller open(Who who, Door door) {
    if (who == Who.NOBODY) {
      return door == Door.OUTER ? rest.nobody() : rest.nobodyWithoutSession();
    }
    return door == Door.OUTER ? rest.basic(user(who)) : session(who);
  }

  private Caller session(Who who) {
    IllegalStateException refused = null;
    for (String application : applications(who)) {
      try {
        return rest.session(user(who), application);
      } catch (IllegalStateException e) {
        refused = e;
      }
    }
    throw refused;
  }

  /** Sends one request of an attack. */
  final Reply strike(Attack.Step step, Who attacker, Door door, Prey prey) {
    Caller caller = caller(step.as() == null ? attacker : step.as(), door);
    String body = step.body() == null ? null : prey.fill(step.body());
    Map<String, String> headers = body == null ? Map.of() : Map.of("Content-Type", step.contentType());
    String path = prey.fill(step.path());
    return step.fromTheRoot() ? caller.send(step.method(), path, body, headers)
        : caller.send(step.method(), caller.address(path), body, headers);
  }
}
