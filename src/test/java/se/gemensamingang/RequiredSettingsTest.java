package se.gemensamingang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;
import se.gemensamingang.shared.StartRefused;

/** Outside {@code local} nothing starts without its settings, and no secret comes with the program. */
class RequiredSettingsTest {

  private static final List<String> SETTINGS = List.of("spring.datasource.url", "spring.datasource.username",
      "spring.datasource.password", "gemensamingang.directory.file", "gemensamingang.keys.encryption-file",
      "gemensamingang.keys.index-file", "gemensamingang.sign-in.issuer", "gemensamingang.sign-in.client-id",
      "gemensamingang.sign-in.client-secret");

  static List<String> settings() {
    return SETTINGS;
  }

  @Test
  void namesEachMissingSettingOnALineOfItsOwn() {
    assertThatThrownBy(() -> start(new MockEnvironment())).isInstanceOfSatisfying(StartRefused.class, refused ->
        assertThat(refused.details()).hasSameSizeAs(SETTINGS).allMatch(line -> line.matches("[A-Z_]+: .+")));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void isRefusedWithoutOneOfThemOrWithAnEmptyOne(String setting) {
    MockEnvironment without = complete();
    without.setProperty(setting, " ");
    assertThatThrownBy(() -> start(without)).isInstanceOfSatisfying(StartRefused.class, refused ->
        assertThat(refused.details()).singleElement().asString()
            .startsWith(setting.replace("-", "").replace('.', '_').toUpperCase()));
  }

  @Test
  void startsWithAllOfThem() {
    start(complete());
  }

  @Test
  void asksForNothingOnTheOwnMachine() {
    MockEnvironment local = new MockEnvironment();
    local.setActiveProfiles("local");
    start(local);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void noSettingOfTheseComesWithTheProgram(String setting) throws IOException {
    for (PropertySource<?> document : packaged()) {
      for (String name : ((EnumerablePropertySource<?>) document).getPropertyNames()) {
        assertThat(name).isNotEqualTo(setting);
        assertThat(name.toLowerCase()).doesNotContain("password", "secret");
      }
    }
  }

  private static List<PropertySource<?>> packaged() throws IOException {
    return new YamlPropertySourceLoader().load("packaged", new ClassPathResource("application.yml"));
  }

  private static MockEnvironment complete() {
    MockEnvironment environment = new MockEnvironment();
    environment.setActiveProfiles("production");
    SETTINGS.forEach(setting -> environment.setProperty(setting, "given"));
    return environment;
  }

  private static void start(MockEnvironment environment) {
    GenericApplicationContext program = new GenericApplicationContext();
    program.setEnvironment(environment);
    new RequiredSettings().initialize(program);
  }
}
