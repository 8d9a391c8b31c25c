package se.gemensamingang.production;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/**
 * Publishes a key and signs access tokens with it. No identity provider: it has no users, no sign-in and no sessions; those
 * are tested with a real one by {@code KeycloakIT}.
 */
final class Issuer implements AutoCloseable {

  private final String name;
  private final HttpServer server;
  private final RSAKey key;

  private Issuer(String name, HttpServer server, RSAKey key) {
    this.name = name;
    this.server = server;
    this.key = key;
  }

  /** Begins to publish. The name is what it puts into its tokens as the issuer. */
  static Issuer named(String name) {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      Issuer issuer = new Issuer(name, server, freshKey());
      issuer.answer("/metadata", issuer.metadata());
      issuer.answer("/keys", new JWKSet(issuer.key.toPublicJWK()).toString());
      server.start();
      return issuer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RSAKey freshKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("test").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void answer(String path, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    server.createContext(path, exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    });
  }

  private String metadata() {
    try {
      return new ObjectMapper().writeValueAsString(Map.of(
          "issuer", name,
          "authorization_endpoint", name + "/authorize",
          "token_endpoint", name + "/token",
          "jwks_uri", address("/keys"),
          "end_session_endpoint", name + "/end",
          "response_types_supported", List.of("code"),
          "subject_types_supported", List.of("public"),
          "id_token_signing_alg_values_supported", List.of("RS256")));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where it describes itself. */
  URI description() {
    return URI.create(address("/metadata"));
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** An access token for a user, meant for an audience, until a moment, signed with the published key. */
  String token(String user, String audience, Instant until) {
    return signed(name, user, audience, until, key);
  }

  /** The same, signed with a key that is not published. */
  String forged(String user, String audience, Instant until) {
    return signed(name, user, audience, until, freshKey());
  }

  /** The same, which says that somebody else issued it. */
  String foreign(String user, String audience, Instant until) {
    return signed(name + "-other", user, audience, until, key);
  }

  private static String signed(String issuer, String user, String audience, Instant until, RSAKey key) {
    try {
      JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer(issuer).subject("subject-of-" + user).audience(audience)
          .claim("preferred_username", user).expirationTime(Date.from(until)).build();
      SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
