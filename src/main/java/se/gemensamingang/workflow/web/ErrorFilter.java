package se.gemensamingang.workflow.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.workflow.refusal.FailureNames;
import se.gemensamingang.workflow.refusal.FailureNote;
import se.gemensamingang.workflow.refusal.Refused;

/**
 * Writes every answer that says no. Whatever the engine's REST layer, Spring or the server would have written instead is
 * thrown away: it is English, holds values, or has the wrong status.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ErrorFilter extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorFilter.class);

  private static final Pattern SIGN_IN = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/login/[^/]+");

  private static final Pattern CASE_PAGE = Pattern.compile("/arenden/(GI-[0-9-]+)(/.*)?");

  private final RefusalWriter writer;

  ErrorFilter(RefusalWriter writer) {
    this.writer = writer;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    try (FailureNote note = FailureNote.open()) {
      caseOf(request).ifPresent(FailureNote::about);
      SilencedResponse silenced = new SilencedResponse(response);
      boolean answered = handle(request, silenced, chain);
      if (!answered && !response.isCommitted()) {
        answer(request, response, silenced, note);
      }
    }
  }

  private static Optional<CaseNumber> caseOf(HttpServletRequest request) {
    Matcher page = CASE_PAGE.matcher(request.getRequestURI());
    return page.matches() ? CaseNumber.read(page.group(1)) : Optional.empty();
  }

  /** Answers whether the request got its answer, so that nothing remains to be written. */
  private static boolean handle(HttpServletRequest request, SilencedResponse response, FilterChain chain) {
    try {
      chain.doFilter(request, response);
      return !response.saysNo();
    } catch (Exception failure) {
      FailureNote.note(failure);
      response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
      return false;
    }
  }

  /**
   * Every failure of the engine and of our own code is noted. One that nobody noted happened while the engine's REST layer
   * turned the request into a command, so the request could not be read.
   */
  private static Refused withoutFailure(HttpServletRequest request, int status, FailureNote note) {
    if (status >= 500) {
      LOG.warn("Request could not be read: request={}", note.requestId());
      return Refused.with(HttpServletResponse.SC_BAD_REQUEST);
    }
    boolean signingIn = SIGN_IN.matcher(request.getRequestURI()).matches();
    return signingIn && status == HttpServletResponse.SC_UNAUTHORIZED ? Refused.wrongPassword() : Refused.with(status);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, SilencedResponse silenced,
      FailureNote note) throws IOException {
    Refused refused = note.failure().map(Refused::because)
        .filter(known -> !known.isOurFault() || silenced.getStatus() >= 500)
        .orElseGet(() -> withoutFailure(request, silenced.getStatus(), note));
    if (refused.isOurFault()) {
      LOG.error("Request failed: failure={} request={}",
          note.failure().map(FailureNames::of).orElse("unknown"), note.requestId());
    }
    writer.write(request, response, refused.inRequest(note.requestId()));
  }
}
