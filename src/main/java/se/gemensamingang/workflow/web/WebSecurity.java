package se.gemensamingang.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.function.Function;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.servletapi.SecurityContextHolderAwareRequestFilter;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import se.gemensamingang.workflow.RequestRefused;

/**
 * Which address may be reached by whom. What is not named here is denied. Inside the engine's addresses the command door
 * decides further.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

  static final String[] COCKPIT_ROLES = {"COORDINATOR", "ADMIN"};
  static final String[] TASK_ROLES = {"CASEWORKER", "UNIT_HEAD", "INTAKE_MEMBER", "SCREENER", "COORDINATOR"};
  static final String[] CASE_ROLES = {"CASEWORKER", "UNIT_HEAD", "INTAKE_MEMBER", "SCREENER"};

  /** Everything of a page comes from here, nothing is written into it, and no other site may show it in a frame. */
  private static final String PAGE_CONTENT = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
      + " connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

  private final IdentityService identityService;
  private final SessionBridgeFilter sessions;
  private final ObjectProvider<Provider> provider;
  private final ObjectProvider<AccessTokens> accessTokens;
  private final boolean local;

  WebSecurity(IdentityService identityService, ProcessEngine engine, Authorities authorities, SignInProperties signIn, ObjectProvider<Provider> provider,
      ObjectProvider<AccessTokens> accessTokens, Clock clock, Environment environment) {
    this.identityService = identityService;
    this.sessions = new SessionBridgeFilter(engine, authorities, signIn.longestSession(), clock);
    this.provider = provider;
    this.accessTokens = accessTokens;
    this.local = environment.acceptsProfiles(Profiles.of("local"));
  }

  /** How the program is: only on the port of its own, which only the own machine reaches. */
  @Bean
  @Order(0)
  SecurityFilterChain operation(HttpSecurity http) throws Exception {
    closed(http.securityMatcher(EndpointRequest.to("health", "prometheus")))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
    return http.build();
  }

  /** The engine's REST interface: no session, but an access token at every request, in {@code local} a password. */
  @Bean
  @Order(1)
  SecurityFilterChain engineRest(HttpSecurity http) throws Exception {
    closed(http.securityMatcher(at("/engine-rest/**")))
        .addFilterAfter(new EngineAuthenticationFilter(identityService), AuthorizationFilter.class)
        .authorizeHttpRequests(requests -> requests
            .requestMatchers(at("/engine-rest/external-task/**", "/engine-rest/engine/**",
                "/engine-rest/application.wadl/**")).denyAll()
            .anyRequest().authenticated());
    return byProgram(http).build();
  }

  /** Tasklist, Cockpit and Admin with the interfaces they use. Their own filters check the session's token. */
  @Bean
  @Order(2)
  SecurityFilterChain webapps(HttpSecurity http) throws Exception {
    closed(http.securityMatcher(at("/camunda", "/camunda/**")))
        .headers(headers -> headers.cacheControl(cache -> cache.disable()))
        .addFilterBefore(sessions, SecurityContextHolderAwareRequestFilter.class)
        .exceptionHandling(refusals -> refusals.authenticationEntryPoint(local ? WebSecurity::refuse : new WayToProvider()))
        .authorizeHttpRequests(requests -> pages(requests)
            .requestMatchers(at("/camunda/api/admin/setup/**", "/camunda/api/engine/engine/*/external-task/**")).denyAll()
            .requestMatchers(reading("/camunda", "/camunda/", "/camunda/app/**", "/camunda/lib/**",
                "/camunda/assets/**", "/camunda/favicon.ico")).permitAll()
            .requestMatchers(reading("/camunda/api/admin/auth/user/*", "/camunda/api/engine/engine/",
                "/camunda/api/*/plugin/*/static/**")).permitAll()
            .requestMatchers(at("/camunda/api/admin/auth/user/*/login/*", "/camunda/api/admin/auth/user/*/logout"))
            .access((person, request) -> new AuthorizationDecision(local))
            .requestMatchers(at("/camunda/api/cockpit/**")).hasAnyRole(COCKPIT_ROLES)
            .requestMatchers(at("/camunda/api/admin/**")).hasRole("ADMIN")
            .requestMatchers(at("/camunda/api/tasklist/**")).hasAnyRole(TASK_ROLES)
            .requestMatchers(at("/camunda/api/engine/**")).authenticated()
            .anyRequest().denyAll());
    return http.build();
  }

  /**
   * Camunda's own form signs in only in {@code local}. Elsewhere its pages open for who has signed in by the provider and has
   * their role; what the pages are made of is no secret.
   */
  private AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry pages(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
    return local ? requests : requests
        .requestMatchers(reading("/camunda/app/tasklist/default/**")).hasAnyRole(TASK_ROLES)
        .requestMatchers(reading("/camunda/app/cockpit/default/**")).hasAnyRole(COCKPIT_ROLES)
        .requestMatchers(reading("/camunda/app/admin/default/**")).hasRole("ADMIN")
        .requestMatchers(reading("/camunda/app/welcome/default/**")).authenticated();
  }

  /** Our own interface, used by the Tasklist plugins with the session and by programs as the engine's. */
  @Bean
  @Order(3)
  SecurityFilterChain ownInterface(HttpSecurity http) throws Exception {
    closed(http.securityMatcher(at("/api/**")))
        .addFilterBefore(sessions, SecurityContextHolderAwareRequestFilter.class)
        .addFilterAfter(new SessionTokenFilter(), AuthorizationFilter.class)
        .addFilterAfter(new EngineAuthenticationFilter(identityService), SessionTokenFilter.class)
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
    return byProgram(http).build();
  }

  /**
   * Our own pages, in the session of the web applications. A form carries the session's token in a hidden field. The
   * referrer stays within the program: without it browsers would not say from where a form is sent.
   */
  @Bean
  @Order(4)
  SecurityFilterChain ownPages(HttpSecurity http) throws Exception {
    closed(http.securityMatcher(at("/arenden", "/arenden/**", "/atkomstlogg", "/franvaro", "/franvaro/**", "/overlamning",
        "/overlamning/**", "/katalog",
        "/katalog/**", "/logga-ut", SignInRefusedController.ADDRESS, AccessibilityController.ADDRESS)))
        .csrf(token -> token.csrfTokenRepository(new HttpSessionCsrfTokenRepository()))
        .headers(headers -> headers
            .contentSecurityPolicy(content -> content.policyDirectives(PAGE_CONTENT + signOutAddress()))
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
        .addFilterBefore(sessions, SecurityContextHolderAwareRequestFilter.class)
        .exceptionHandling(refusals -> refusals
            .authenticationEntryPoint(local ? new WayToSignIn("/katalog") : new WayToProvider())
            .accessDeniedHandler(WebSecurity::refusePage))
        .authorizeHttpRequests(requests -> requests
            .requestMatchers(at("/arenden", "/arenden/**")).hasAnyRole(CASE_ROLES)
            .requestMatchers(at("/katalog", "/katalog/**")).hasRole("ADMIN")
            .requestMatchers(at("/overlamning", "/overlamning/**")).hasAnyRole("UNIT_HEAD", "ADMIN")
            .requestMatchers(at("/atkomstlogg")).hasRole("UNIT_HEAD")
            .requestMatchers(reading(SignInRefusedController.ADDRESS)).permitAll()
            .requestMatchers(reading(AccessibilityController.ADDRESS)).permitAll()
            .requestMatchers(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/logga-ut"))
            .permitAll()
            .anyRequest().authenticated());
    return http.build();
  }

  /** Signing out leads on to the provider's page. */
  private String signOutAddress() {
    return provider.stream().map(at -> " " + at.origin()).findFirst().orElse("");
  }

  private static void refusePage(HttpServletRequest request, HttpServletResponse response,
      AccessDeniedException refusal) throws IOException {
    if (refusal instanceof CsrfException) {
      throw new RequestRefused(HttpServletResponse.SC_FORBIDDEN, SessionTokenFilter.TOO_OLD);
    }
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }

  /** Everything else: the front door leads to the task list, all other doors are shut. */
  @Bean
  @Order(5)
  SecurityFilterChain theRest(HttpSecurity http) throws Exception {
    closed(http)
        .exceptionHandling(refusals -> refusals
            .authenticationEntryPoint((request, response, refusal) -> response.sendError(404)))
        .authorizeHttpRequests(requests -> requests
            .requestMatchers(reading("/", "/gemensam-ingang/*")).permitAll()
            .anyRequest().denyAll());
    return http.build();
  }

  /** On the own machine only the own names are answered to, so that a foreign name pointed at it reaches nothing. */
  @Bean
  HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    if (local) {
      firewall.setAllowedHostnames(host -> "localhost".equals(host) || "127.0.0.1".equals(host));
    }
    return firewall;
  }

  /** Matches whole addresses; Spring's own short form leaves out the addresses of the engine's servlets. */
  static RequestMatcher at(String... addresses) {
    return any(addresses, PathPatternRequestMatcher.withDefaults()::matcher);
  }

  private static RequestMatcher reading(String... addresses) {
    return any(addresses, address -> PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, address));
  }

  private static RequestMatcher any(String[] addresses, Function<String, RequestMatcher> matcher) {
    return new OrRequestMatcher(Arrays.stream(addresses).map(matcher).toList());
  }

  private static HttpSecurity closed(HttpSecurity http) throws Exception {
    return http
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .headers(Customizer.withDefaults())
        // Camunda keeps the session and renews it at sign-in; Spring's own renewal would come at every request.
        .sessionManagement(AbstractHttpConfigurer::disable)
        .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .addFilterAfter(new ForeignOriginFilter(), HeaderWriterFilter.class)
        .exceptionHandling(refusals -> refusals
            .authenticationEntryPoint(WebSecurity::refuse)
            .accessDeniedHandler((request, response, refusal) -> response.sendError(403)));
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
  }

  private HttpSecurity byProgram(HttpSecurity http) throws Exception {
    return local ? withPassword(http) : withToken(http);
  }

  private HttpSecurity withToken(HttpSecurity http) throws Exception {
    return http.oauth2ResourceServer(tokens -> tokens
        .jwt(token -> token.jwtAuthenticationConverter(accessTokens.getObject()))
        .authenticationEntryPoint((request, response, refusal) -> {
          response.setHeader("WWW-Authenticate", "Bearer");
          response.sendError(401);
        }));
  }

  private static HttpSecurity withPassword(HttpSecurity http) throws Exception {
    return http.httpBasic(basic -> basic.authenticationEntryPoint((request, response, refusal) -> {
      response.setHeader("WWW-Authenticate", "Basic realm=\"Gemensam ingang\", charset=\"UTF-8\"");
      response.sendError(401);
    }));
  }
}
