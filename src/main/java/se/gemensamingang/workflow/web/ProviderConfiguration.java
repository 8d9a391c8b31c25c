package se.gemensamingang.workflow.web;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;

/** Sign-in by OpenID Connect: authorization code with PKCE for people, access tokens for programs. */
@Configuration(proxyBeanMethods = false)
@Profile("!local")
class ProviderConfiguration {

  static final String REGISTRATION = "inloggning";
  static final String BEGIN = "/oauth2/authorization/" + REGISTRATION;

  private static final String BASE = "/oauth2/authorization";
  private static final Set<SignatureAlgorithm> SIGNATURES =
      Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

  private final SignInProperties properties;
  private final Provider provider;

  ProviderConfiguration(SignInProperties properties, Provider provider) {
    this.properties = properties;
    this.provider = provider;
  }

  @Bean
  ClientRegistrationRepository clientRegistrations() {
    return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(registration()));
  }

  private ClientRegistration registration() {
    return ClientRegistrations.fromOidcConfiguration(provider.metadata())
        .registrationId(REGISTRATION)
        .clientId(properties.clientId())
        .clientSecret(properties.clientSecret())
        .scope("openid", "profile")
        .build();
  }

  /** The provider's tokens are of no use after sign-in, so they are not kept. */
  @Bean
  OAuth2AuthorizedClientRepository noTokensKept() {
    return new NoTokensKept();
  }

  @Bean
  JwtDecoder accessTokenDecoder() {
    return new SupplierJwtDecoder(() -> {
      NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(provider.keys())
          .jwsAlgorithms(algorithms -> algorithms.addAll(SIGNATURES)).build();
      decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
          JwtValidators.createDefaultWithIssuer(properties.issuer().toString()),
          new JwtClaimValidator<List<String>>(JwtClaimNames.AUD,
              meantFor -> meantFor != null && meantFor.contains(properties.audience()))));
      return decoder;
    });
  }

  /** People come here from the provider and are sent on at once; there is no page. */
  @Bean
  @Order(-2)
  SecurityFilterChain signInChain(HttpSecurity http, ProviderSignIn signIn, ClientRegistrationRepository registrations)
      throws Exception {
    DefaultOAuth2AuthorizationRequestResolver requests =
        new DefaultOAuth2AuthorizationRequestResolver(registrations, BASE);
    requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    stateless(http.securityMatcher(WebSecurity.at(BASE + "/**", "/login/oauth2/code/**")))
        .oauth2Login(login -> login
            .loginPage(BEGIN)
            .authorizationEndpoint(begin -> begin.authorizationRequestResolver(requests))
            .successHandler(signIn)
            .failureHandler(signIn));
    return http.build();
  }

  /** The provider itself says here that somebody has signed out, or has been signed out. */
  @Bean
  @Order(-1)
  SecurityFilterChain signOutNoticeChain(HttpSecurity http, FindByIndexNameSessionRepository<?> sessions) throws Exception {
    stateless(http.securityMatcher(WebSecurity.at("/logout/connect/back-channel/**")))
        .oidcLogout(logout -> logout.backChannel(channel -> channel.logoutHandler(new ProviderSignOut(sessions))));
    return http.build();
  }

  private static HttpSecurity stateless(HttpSecurity http) throws Exception {
    return http
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .authorizeHttpRequests(requests -> requests.anyRequest().denyAll());
  }
}
