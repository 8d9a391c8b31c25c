package se.gemensamingang.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import se.gemensamingang.fixtures.Rest.Reply;

/** What a refusal looks like: 4xx, a Swedish reason as JSON, nothing of the program's inside and nothing submitted. */
final class Refusals {

  private static final Pattern SWEDISH =
      Pattern.compile("[åäö]|\\b(inte|logga|ange|saknas|finns|skriv|svara|bara)\\b");
  private static final List<String> INSIDES = List.of(
      "\tat ", "Exception:", "Caused by", "org.camunda", "se.gemensamingang", "ENGINE-", "java.", "SQL", "stackTrace");

  private Refusals() {}

  static void assertRefused(String attack, Reply reply) {
    assertThat(reply.status()).as("%s: %s", attack, reply).isBetween(400, 499);
    assertThat(reply.contentType()).as("%s: %s", attack, reply).contains("json");
    String reason = reply.json().path("message").asText();
    assertThat(SWEDISH.matcher(reason.toLowerCase(Locale.ROOT)).find()).as("%s: Swedish reason in %s", attack, reply).isTrue();
    assertDiscreet(attack, reply);
  }

  static void assertDiscreet(String attack, Reply reply) {
    assertThat(reply.body()).as(attack).doesNotContain(INSIDES.toArray(String[]::new)).doesNotContain(Prey.MARKER);
  }
}
