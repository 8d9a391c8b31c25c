package se.gemensamingang.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded PostgreSQL of the {@code local} profile lives.
 *
 * @param dataFolder the folder that keeps the data between runs; one program at a time may use it
 * @param durable true keeps every confirmed change through a crash; false is for tests that throw the data away
 */
@ConfigurationProperties("gemensamingang.local-database")
record LocalDatabaseProperties(@DefaultValue(".data") Path dataFolder, @DefaultValue("true") boolean durable) {}
