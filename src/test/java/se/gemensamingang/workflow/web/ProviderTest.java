package se.gemensamingang.workflow.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.gemensamingang.shared.StartRefused;

/** The program does not start with a provider that anybody on the way could stand in for. */
class ProviderTest {

  @ParameterizedTest
  @ValueSource(strings = {"http://login.example.se/realms/x", "login.example.se", "ftp://localhost/x",
      "http://localhost.example.se/x"})
  void isRefusedWhenItsAddressIsNotEncrypted(String issuer) {
    assertThatThrownBy(() -> new Provider(settings(issuer, "gemensam-ingang-api"))).isInstanceOf(StartRefused.class)
        .hasMessage("Inloggningstjänstens adress är inte krypterad.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://login.example.se/realms/x", "http://localhost:8090/realms/x", "http://127.0.0.1/x"})
  void isTakenWhenItsAddressIsEncryptedOrOnTheOwnMachine(String issuer) {
    assertThatCode(() -> new Provider(settings(issuer, "gemensam-ingang-api"))).doesNotThrowAnyException();
  }

  @Test
  void isRefusedWhenAProofOfSignInWouldOpenTheInterfaceForPrograms() {
    assertThatThrownBy(() -> new Provider(settings("https://login.example.se", "gemensam-ingang")))
        .isInstanceOf(StartRefused.class).hasMessageContaining("GEMENSAMINGANG_SIGNIN_AUDIENCE");
  }

  private static SignInProperties settings(String issuer, String audience) {
    return new SignInProperties(URI.create(issuer), null, "gemensam-ingang", "secret", "preferred_username", audience,
        Duration.ofHours(10));
  }
}
