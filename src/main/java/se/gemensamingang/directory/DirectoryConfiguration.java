package se.gemensamingang.directory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;
import se.gemensamingang.shared.StartRefused;

/** Loads the directory at start: the configured file, or in {@code local} the demo organisation. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

  private static final String DEMO = "directory/demo.yml";

  @Bean
  Directory directory(DirectoryProperties properties, Environment environment) {
    if (properties.file() != null) {
      return new DirectoryReading(properties.file().toString(), content(properties.file())).read();
    }
    if (environment.acceptsProfiles(Profiles.of("local"))) {
      return new DirectoryReading(DEMO, demo()).read();
    }
    throw new StartRefused(
        "Det framgår inte var katalogen över parter, enheter och handläggare finns.",
        "Ange filen med GEMENSAMINGANG_DIRECTORY_FILE.");
  }

  private static String content(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new StartRefused(
          "Katalogen " + file + " går inte att läsa.",
          "Se efter att filen finns, är i UTF-8 och får läsas av programmet.");
    }
  }

  private static String demo() {
    try {
      return new ClassPathResource(DEMO).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the demo directory is missing from the package", e);
    }
  }
}
