package se.gemensamingang.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.gemensamingang.workflow.form.Violation;

/** A model that follows every rule, in which a test breaks one. */
record SampleModel(String name, String text) {

  static SampleModel bpmn() {
    return new SampleModel("sample.bpmn", read("/models/sample.bpmn"));
  }

  static SampleModel read(String name, String resource) {
    return new SampleModel(name, read(resource));
  }

  /** Replaces a part; fails when the part is not there, for then nothing would be tried. */
  SampleModel with(String part, String replacement) {
    assertThat(text).as("the sample holds what the test breaks").contains(part);
    return new SampleModel(name, text.replace(part, replacement));
  }

  SampleModel named(String other) {
    return new SampleModel(other, text);
  }

  List<Violation> check() {
    return new ModelRules(new KnownSurroundings())
        .check(List.of(new ModelFile(name, text.getBytes(StandardCharsets.UTF_8))));
  }

  private static String read(String resource) {
    try (InputStream content = SampleModel.class.getResourceAsStream(resource)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
