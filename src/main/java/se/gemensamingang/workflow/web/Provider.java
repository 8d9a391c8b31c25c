package se.gemensamingang.workflow.web;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;
import se.gemensamingang.shared.StartRefused;

/**
 * The identity provider, as it describes itself. It is asked when somebody first needs it, so that the program starts while
 * the provider is down, and asked again until it has answered.
 */
@Component
@Profile("!local")
class Provider {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String WELL_KNOWN = "/.well-known/openid-configuration";
  private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1");
  private static final ParameterizedTypeReference<Map<String, Object>> JSON_OBJECT = new ParameterizedTypeReference<>() {};

  private final SignInProperties properties;
  private final RestClient web;
  private volatile Map<String, Object> metadata;

  Provider(SignInProperties properties) {
    refuseWhatIsUnsafe(properties);
    this.properties = properties;
    SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(PATIENCE);
    requests.setReadTimeout(PATIENCE);
    this.web = RestClient.builder().requestFactory(requests).build();
  }

  private static void refuseWhatIsUnsafe(SignInProperties properties) {
    URI issuer = properties.issuer();
    boolean encrypted = "https".equals(issuer.getScheme());
    boolean ownMachine = "http".equals(issuer.getScheme()) && OWN_MACHINE.contains(issuer.getHost());
    if (!encrypted && !ownMachine) {
      throw new StartRefused("Inloggningstjänstens adress är inte krypterad.",
          "Ange en adress som börjar med https:// i GEMENSAMINGANG_SIGNIN_ISSUER.");
    }
    if (properties.audience().equals(properties.clientId())) {
      throw new StartRefused("GEMENSAMINGANG_SIGNIN_AUDIENCE är samma som GEMENSAMINGANG_SIGNIN_CLIENTID.",
          "Ange ett eget namn för programmens åtkomst, annars öppnar ett bevis på inloggning också /engine-rest.");
    }
  }

  /** The provider's own description, fetched once. */
  Map<String, Object> metadata() {
    Map<String, Object> known = metadata;
    if (known == null) {
      known = fetched();
      metadata = known;
    }
    return known;
  }

  private Map<String, Object> fetched() {
    URI address = properties.metadata() != null ? properties.metadata() : URI.create(properties.issuer() + WELL_KNOWN);
    Map<String, Object> found = web.get().uri(address).retrieve().body(JSON_OBJECT);
    if (found == null || !properties.issuer().toString().equals(found.get("issuer"))) {
      throw new IllegalStateException("the identity provider calls itself something else than the configured issuer");
    }
    return Map.copyOf(found);
  }

  /** Where the provider keeps the keys that it signs with. */
  String keys() {
    return (String) metadata().get("jwks_uri");
  }

  /** Scheme, host and port of the provider's pages, where a browser is sent when somebody signs out. */
  String origin() {
    return UriComponentsBuilder.fromUri(properties.issuer()).replacePath(null).replaceQuery(null).build().toUriString();
  }

  /**
   * Where somebody signs out of the provider, so that the next one at the same machine is asked who they are.
   *
   * @param proof the proof of the sign-in that ends
   * @param back our address that the provider leads back to
   * @return the address, or nothing when the provider has none
   */
  Optional<URI> signOut(String proof, String back) {
    return Optional.ofNullable((String) metadata().get("end_session_endpoint"))
        .map(address -> UriComponentsBuilder.fromUriString(address)
            .queryParam("client_id", "{client}").queryParam("id_token_hint", "{proof}")
            .queryParam("post_logout_redirect_uri", "{back}")
            .encode().buildAndExpand(properties.clientId(), proof, back).toUri());
  }
}
