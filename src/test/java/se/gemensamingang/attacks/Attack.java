package se.gemensamingang.attacks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One way round the forms or the rights. Words in angle brackets stand for what the ground offers: {@code <task>},
 * {@code <marker>}, {@code <id>} from the answer before.
 *
 * @param name what the attacker tries
 * @param seenAs as whom it succeeds against the stock engine
 * @param triedAs as whom it must fail against the program
 * @param steps the requests, in order; the last one is the blow
 * @param success how success is seen
 * @param failure what the program must do
 */
record Attack(String name, Who seenAs, Set<Who> triedAs, List<Step> steps, Success success, Failure failure) {

  /**
   * One request.
   *
   * @param method the HTTP method
   * @param path relative to the door, or an address from the root
   * @param body the text, or null
   * @param contentType its type
   * @param as somebody else than the attacker, or null
   */
  record Step(String method, String path, String body, String contentType, Who as) {

    boolean fromTheRoot() {
      return path.startsWith("/camunda/") || path.startsWith("/engine-rest");
    }
  }

  /** How success is seen. */
  sealed interface Success {
    /** Answered as a success. */
    record Accepted() implements Success {}

    /** Answered as a success, and the database is not as before. */
    record Changes() implements Success {}

    /**
     * Answered as a success, and the answer holds a secret.
     *
     * @param secret the secret, possibly in angle brackets
     */
    record Shows(String secret) implements Success {}
  }

  /** What the program must do. */
  enum Failure {
    /** Refuse with a reason. */
    REFUSED,
    /** Refuse with a reason, or answer without the secret. */
    HIDDEN
  }

  static Builder as(Who seenAs, String name) {
    return new Builder(seenAs, name);
  }

  /** Puts an attack together. */
  static final class Builder {

    private final Who seenAs;
    private final String name;
    private final List<Step> steps = new ArrayList<>();
    private Set<Who> triedAs = Who.everybody();

    private Builder(Who seenAs, String name) {
      this.seenAs = seenAs;
      this.name = name;
    }

    Builder triedBy(Set<Who> attackers) {
      this.triedAs = attackers;
      return this;
    }

    Builder first(Who as, String method, String path, String body) {
      steps.add(new Step(method, path, body, "application/json", as));
      return this;
    }

    Builder get(String path) {
      return step("GET", path, null);
    }

    Builder post(String path, String body) {
      return step("POST", path, body);
    }

    Builder put(String path, String body) {
      return step("PUT", path, body);
    }

    Builder delete(String path) {
      return step("DELETE", path, null);
    }

    Builder upload(String path, String partName, String fileName, String content) {
      steps.add(new Step("POST", path, Multipart.of(partName, fileName, content), Multipart.TYPE, null));
      return this;
    }

    private Builder step(String method, String path, String body) {
      steps.add(new Step(method, path, body, "application/json", null));
      return this;
    }

    Attack changes() {
      return with(new Success.Changes(), Failure.REFUSED);
    }

    Attack accepted() {
      return with(new Success.Accepted(), Failure.REFUSED);
    }

    Attack shows(String secret) {
      return with(new Success.Shows(secret), Failure.REFUSED);
    }

    Attack wouldShow(String secret) {
      return with(new Success.Shows(secret), Failure.HIDDEN);
    }

    private Attack with(Success success, Failure failure) {
      return new Attack(name, seenAs, triedAs, List.copyOf(steps), success, failure);
    }
  }
}
