package se.gemensamingang.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys are kept, as Tink key sets in JSON. Outside the {@code local} profile both are required and are never
 * created by the program; in {@code local} they lie in the data folder and are created with the first database.
 *
 * @param encryptionFile the key set that encrypts
 * @param indexFile the key set of the blind index
 */
@ConfigurationProperties("gemensamingang.keys")
record KeyProperties(Path encryptionFile, Path indexFile) {}
