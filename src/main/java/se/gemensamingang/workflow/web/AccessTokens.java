package se.gemensamingang.workflow.web;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Turns a checked access token into a user of the directory; its own scopes and roles give no right. */
@Component
@Profile("!local")
class AccessTokens implements Converter<Jwt, AbstractAuthenticationToken> {

  private final Authorities authorities;
  private final String userClaim;

  AccessTokens(Authorities authorities, SignInProperties properties) {
    this.authorities = authorities;
    this.userClaim = properties.userClaim();
  }

  @Override
  public AbstractAuthenticationToken convert(Jwt token) {
    String userId = token.getClaimAsString(userClaim);
    List<GrantedAuthority> granted = userId == null ? List.of() : authorities.of(userId);
    if (granted.isEmpty()) {
      throw new InvalidBearerTokenException("nobody in the directory");
    }
    return new JwtAuthenticationToken(token, granted, userId);
  }
}
