package se.gemensamingang.database;

import com.zaxxer.hikari.HikariDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import se.gemensamingang.shared.StartRefused;

/** Gives the {@code local} profile its own PostgreSQL, and refuses a foreign one: demo passwords are no passwords. */
@Configuration(proxyBeanMethods = false)
@Profile("local")
class LocalDatabaseConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(LocalDatabaseConfiguration.class);
  private static final int LOST_DATABASE = 3;

  @Bean
  EmbeddedServer embeddedServer(LocalDatabaseProperties properties, Environment environment) {
    if (environment.containsProperty("spring.datasource.url")) {
      throw new StartRefused(
          "Profilen local använder bara sin egen databas, men SPRING_DATASOURCE_URL är satt.",
          "Ta bort den, eller starta med SPRING_PROFILES_ACTIVE=production.");
    }
    EmbeddedServer server = EmbeddedServer.start(properties);
    server.whenLost(LocalDatabaseConfiguration::stopWithoutDatabase);
    return server;
  }

  /** What was confirmed is on disk; without its server the program can neither read nor end in an orderly way. */
  private static void stopWithoutDatabase() {
    LOG.error("Databasen har stannat, så programmet stannar också. Starta det igen; inget bekräftat är förlorat.");
    Runtime.getRuntime().halt(LOST_DATABASE);
  }

  @Bean
  HikariDataSource dataSource(EmbeddedServer server) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(server.jdbcUrl());
    pool.setPassword(server.password());
    pool.setPoolName("local");
    pool.setMaximumPoolSize(30);
    pool.setConnectionTimeout(10_000);
    return pool;
  }
}
