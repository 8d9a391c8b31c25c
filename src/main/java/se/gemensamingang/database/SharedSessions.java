package se.gemensamingang.database;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Outside {@code local} several nodes share the sessions, and two requests of one browser may write the same one. */
@Configuration(proxyBeanMethods = false)
@Profile("!local")
class SharedSessions {

  @Bean
  PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsWrittenTwiceAtOnce() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }
}
