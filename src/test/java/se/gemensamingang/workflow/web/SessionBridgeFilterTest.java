package se.gemensamingang.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import se.gemensamingang.fixtures.ProgramTest;

/** A session ends when it has lasted as long as one may, although Tasklist keeps it busy. */
@ProgramTest
class SessionBridgeFilterTest {

  private static final Duration LONGEST = Duration.ofHours(10);

  @Autowired
  private ProcessEngine engine;

  @Autowired
  private Authorities authorities;

  @Test
  void endsASessionThatHasLastedLongEnough() throws Exception {
    assertThat(after(LONGEST.plusMinutes(1)).isInvalid()).isTrue();
  }

  @Test
  void keepsAYoungerOne() throws Exception {
    assertThat(after(LONGEST.minusMinutes(1)).isInvalid()).isFalse();
  }

  private MockHttpSession after(Duration passed) throws Exception {
    MockHttpSession session = new MockHttpSession();
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setSession(session);
    MockFilterChain chain = new MockFilterChain();
    new SessionBridgeFilter(engine, authorities, LONGEST, Clock.offset(Clock.systemUTC(), passed))
        .doFilter(request, new MockHttpServletResponse(), chain);
    assertThat(chain.getRequest()).isNotNull();
    return session;
  }
}
