package se.gemensamingang.workflow.web;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people and programs prove who they are outside {@code local}: by OpenID Connect. Who may do what is never asked there;
 * the directory alone says it.
 *
 * @param issuer the provider's name of itself, a web address; what it signs is believed
 * @param metadata where the provider describes itself, when that is not reached at the issuer's own address
 * @param clientId this program's name at the provider
 * @param clientSecret this program's secret at the provider
 * @param userClaim what the provider calls the user id of the directory
 * @param audience for whom an access token must be meant to open {@code /engine-rest}; never the client id, because a token
 *     that only says who signed in is meant for that
 * @param longestSession how long a sign-in lasts at most, however busy the caseworker is
 */
@ConfigurationProperties("gemensamingang.sign-in")
record SignInProperties(
    URI issuer,
    URI metadata,
    String clientId,
    String clientSecret,
    @DefaultValue("preferred_username") String userClaim,
    @DefaultValue("gemensam-ingang-api") String audience,
    @DefaultValue("10h") Duration longestSession) {}
