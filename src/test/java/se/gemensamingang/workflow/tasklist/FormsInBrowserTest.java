package se.gemensamingang.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.gemensamingang.fixtures.Accessible;
import se.gemensamingang.fixtures.Browser;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.TasklistPage;

/** Each form, drawn as Tasklist draws it and with all its questions asked at once, can be used by everybody. */
@ProgramTest
class FormsInBrowserTest {

  private static final String DRAW = """
      async schema => {
        let library = null;
        window.webpackChunkcamunda_bpm_webapp.push([['form-%s'], {}, load => { library = load(57661); }]);
        document.getElementById('drawn')?.remove();
        const container = document.body.appendChild(document.createElement('main'));
        container.id = 'drawn';
        const form = new library.Form({container});
        await form.importSchema(JSON.parse(schema), {});
        form.validate();
        await new Promise(done => setTimeout(done, 100));
        return container.querySelectorAll('.fjs-form-field').length;
      }""";

  @LocalServerPort private int port;

  private final ObjectMapper json = new ObjectMapper();
  private BrowserContext context;
  private Page page;

  @BeforeEach
  void signIn() throws IOException {
    Files.createDirectories(Path.of("target", "screenshots"));
    context = Browser.newContext();
    page = new TasklistPage(context, port).signIn(Referral.REFERRER).page();
  }

  @AfterEach
  void closeTheBrowser() {
    context.close();
  }

  @Test
  void areAccessibleWithEachQuestionAskedAndEachMistakeShown() throws IOException {
    List<Path> forms = forms();
    assertThat(forms).hasSizeGreaterThan(10);
    for (Path form : forms) {
      JsonNode schema = asked(json.readTree(Files.readString(form)));
      assertThat((Integer) page.evaluate(DRAW.formatted(form.getFileName()), schema.toString())).isPositive();
      Accessible.checkPart(page, "#drawn", "form-" + form.getFileName().toString().replace(".form", ""));
    }
  }

  private static List<Path> forms() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("forms"))) {
      return files.filter(file -> file.toString().endsWith(".form")).sorted().toList();
    }
  }

  /** The form without the conditions that hide questions. */
  private static JsonNode asked(JsonNode part) {
    if (part instanceof ObjectNode object) {
      object.remove("conditional");
    }
    part.forEach(FormsInBrowserTest::asked);
    return part;
  }
}
