package se.gemensamingang;

import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.directory.Role;

/** Tells, once the program takes requests, where it is and who can sign in. Only where passwords are no secret. */
@Component
@Profile("local")
class WhoCanSignIn {

  private static final Logger LOG = LoggerFactory.getLogger(WhoCanSignIn.class);
  private static final String ROW = "  %-22s %-44s %s%n";

  private final Directory directory;
  private final WebServerApplicationContext web;

  WhoCanSignIn(Directory directory, WebServerApplicationContext web) {
    this.directory = directory;
    this.web = web;
  }

  @EventListener(ApplicationReadyEvent.class)
  void tell() {
    LOG.info("{}", table());
  }

  String table() {
    int port = web.getWebServer().getPort();
    return "Gemensam ingång är igång: http://localhost:%d/camunda/app/tasklist/%n".formatted(port)
        + "Logga in med användarnamnet också som lösenord. Bara den här datorn når programmet.%n%n".formatted()
        + ROW.formatted("användarnamn", "vem", "roller")
        + directory.caseworkers().stream().map(WhoCanSignIn::row).collect(Collectors.joining());
  }

  private static String row(Caseworker caseworker) {
    String roles = caseworker.roles().stream()
        .map(Role::code)
        .sorted()
        .collect(Collectors.joining(", "))
        .toLowerCase(Locale.ROOT);
    return ROW.formatted(caseworker.id(), caseworker.name(), roles);
  }
}
