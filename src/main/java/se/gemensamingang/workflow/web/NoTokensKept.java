package se.gemensamingang.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** Lets go of the provider's access and refresh tokens at once: nothing here calls the provider for anybody. */
final class NoTokensKept implements OAuth2AuthorizedClientRepository {

  @Override
  public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(String registration, Authentication person,
      HttpServletRequest request) {
    return null;
  }

  @Override
  public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication person, HttpServletRequest request,
      HttpServletResponse response) {
    // Not kept.
  }

  @Override
  public void removeAuthorizedClient(String registration, Authentication person, HttpServletRequest request,
      HttpServletResponse response) {
    // There is none.
  }
}
