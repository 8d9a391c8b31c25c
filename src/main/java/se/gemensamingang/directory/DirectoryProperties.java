package se.gemensamingang.directory;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the directory is kept.
 *
 * @param file a YAML file of the same shape as the demo directory; required outside the {@code local} profile, where the
 *     demo directory is used when it is not set
 */
@ConfigurationProperties("gemensamingang.directory")
record DirectoryProperties(Path file) {}
