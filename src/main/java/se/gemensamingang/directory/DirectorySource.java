package se.gemensamingang.directory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import se.gemensamingang.shared.StartRefused;

/** Where the directory file is: the configured one, or in {@code local} the demo organisation. */
@Component
class DirectorySource {

  private static final String DEMO = "directory/demo.yml";

  private final Path file;
  private final boolean local;

  DirectorySource(DirectoryProperties properties, Environment environment) {
    this.file = properties.file();
    this.local = environment.acceptsProfiles(Profiles.of("local"));
  }

  /** The file's name, for messages. */
  String name() {
    return file == null ? DEMO : file.toString();
  }

  /**
   * The file's content as it is now.
   *
   * @throws StartRefused when there is no file or it cannot be read
   */
  String content() {
    if (file != null) {
      return read(file);
    }
    if (local) {
      return demo();
    }
    throw new StartRefused(
        "Det framgår inte var katalogen över parter, enheter och handläggare finns.",
        "Ange filen med GEMENSAMINGANG_DIRECTORY_FILE.");
  }

  private static String read(Path file) {
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
