package se.gemensamingang.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;
import se.gemensamingang.shared.StartRefused;

/** Only the local profile falls back to the demo organisation. */
class DirectoryLocationTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @TempDir
  private Path folder;

  @Test
  void localProfileHasTheDemoOrganisation() {
    assertThat(load(null, "local").intakeGroup("kavlinge")).isPresent();
  }

  @Test
  void otherProfilesMustSayWhereTheDirectoryIs() {
    assertThatThrownBy(() -> load(null, "production")).isInstanceOfSatisfying(StartRefused.class, refused ->
        assertThat(refused.mend()).contains("GEMENSAMINGANG_DIRECTORY_FILE"));
    assertThatThrownBy(() -> load(folder.resolve("none.yml"), "production"))
        .isInstanceOf(StartRefused.class).hasMessageContaining("none.yml");
  }

  @Test
  void configuredFileIsTheDirectory() throws Exception {
    Path file = folder.resolve("area.yml");
    Files.write(file, new ClassPathResource("directory/demo.yml").getContentAsByteArray());

    assertThat(load(file, "production").intakeGroup("lomma")).isPresent();
  }

  private static Directory load(Path file, String profile) {
    MockEnvironment environment = new MockEnvironment();
    environment.setActiveProfiles(profile);
    DirectorySource source = new DirectorySource(new DirectoryProperties(file), environment);
    DirectoryReading reading = new DirectoryReading(source.name(), source.content());
    return DirectoryInMemory.of(reading.onto(DirectoryState.empty(), TODAY), TODAY);
  }
}
