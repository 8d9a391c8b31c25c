package se.gemensamingang;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;
import se.gemensamingang.shared.StartRefused;

/**
 * Refuses to start outside {@code local} before anything is opened when a setting is missing, and names all that are. No
 * secret has a value of its own: one that comes with the program is known to everybody.
 */
final class RequiredSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Map<String, String> REQUIRED = required();

  private static Map<String, String> required() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("spring.datasource.url", "SPRING_DATASOURCE_URL: databasens adress, som jdbc:postgresql://server/namn");
    settings.put("spring.datasource.username", "SPRING_DATASOURCE_USERNAME: programmets konto i databasen");
    settings.put("spring.datasource.password", "SPRING_DATASOURCE_PASSWORD: kontots lösenord");
    settings.put("gemensamingang.directory.file", "GEMENSAMINGANG_DIRECTORY_FILE: katalogfilen med parter och enheter");
    settings.put("gemensamingang.keys.encryption-file",
        "GEMENSAMINGANG_KEYS_ENCRYPTIONFILE: filen med krypteringsnycklarna");
    settings.put("gemensamingang.keys.index-file", "GEMENSAMINGANG_KEYS_INDEXFILE: filen med indexnycklarna");
    settings.put("gemensamingang.sign-in.issuer",
        "GEMENSAMINGANG_SIGNIN_ISSUER: inloggningstjänstens adress, som https://login.example.se/realms/namn");
    settings.put("gemensamingang.sign-in.client-id", "GEMENSAMINGANG_SIGNIN_CLIENTID: programmets namn hos inloggningstjänsten");
    settings.put("gemensamingang.sign-in.client-secret",
        "GEMENSAMINGANG_SIGNIN_CLIENTSECRET: programmets hemlighet hos inloggningstjänsten");
    return settings;
  }

  @Override
  public void initialize(ConfigurableApplicationContext program) {
    Environment environment = program.getEnvironment();
    if (environment.acceptsProfiles(Profiles.of("local"))) {
      return;
    }
    List<String> missing = missing(environment);
    if (!missing.isEmpty()) {
      throw new StartRefused("Inställningar saknas.", "Ange dem som miljövariabler och starta igen.", missing);
    }
  }

  static List<String> missing(Environment environment) {
    return REQUIRED.entrySet().stream()
        .filter(setting -> !StringUtils.hasText(environment.getProperty(setting.getKey())))
        .map(Map.Entry::getValue).toList();
  }
}
