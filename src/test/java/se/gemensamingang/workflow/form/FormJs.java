package se.gemensamingang.workflow.form;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import se.gemensamingang.fixtures.Browser;

/** The form viewer that Tasklist ships, in a browser: fills in a form and tells what it would submit. */
final class FormJs implements AutoCloseable {

  private static final String LIBRARY = "/META-INF/resources/webjars/camunda/lib/";
  /** Asks the bundle's own module loader for the module that has the viewer, whatever its number. */
  private static final String FIND_VIEWER = """
      self.webpackChunkcamunda_bpm_webapp.push([['differential-test'], {}, require => {
        const found = Object.keys(require.m).find(id =>
            /\\.createForm=function/.test(String(require.m[id])) && !/FormEditor=/.test(String(require.m[id])));
        self.viewer = require(found);
      }]);
      """;
  private static final String FILL_IN = """
      async ({schema, fillings}) => {
        const container = document.body.appendChild(document.createElement('div'));
        const form = new viewer.Form({container});
        await form.importSchema(schema, {});
        const registry = form.get('formFieldInstanceRegistry');
        const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)));
        const shown = () => registry.getAllKeyed().map(each => each.id).join();
        const settled = async () => {
          for (let before = null, same = 0; same < 3; ) {
            await frame();
            same = before === shown() ? same + 1 : 0;
            before = shown();
          }
        };
        await settled();
        const results = [];
        for (const filling of fillings) {
          for (const [id, value] of Object.entries(filling)) {
            const fieldInstance = registry.getAllKeyed().find(each => each.id === id);
            // Nobody can answer a question that is not shown.
            if (fieldInstance) {
              form._update({fieldInstance, value});
            }
          }
          await settled();
          const {data, errors} = form.submit();
          results.push({shown: registry.getAllKeyed().map(each => each.id), data: JSON.stringify(data),
              errors: Object.keys(errors).filter(id => errors[id].length)});
        }
        form.destroy();
        container.remove();
        return results;
      }
      """;

  private static final String JUDGE = """
      async ({schema, conditions, answers}) => {
        const form = new viewer.Form();
        await form.importSchema(schema, {});
        const checker = form.get('conditionChecker');
        const results = answers.map(data => {
          const seen = viewer.buildExpressionContext({this: data, data, i: [], parent: null});
          return conditions.map(condition => checker.check(condition, seen));
        });
        form.destroy();
        return JSON.stringify(results);
      }
      """;

  private final BrowserContext context = Browser.newContext();
  private final Page page = context.newPage();

  FormJs() {
    page.addScriptTag(new Page.AddScriptTagOptions().setContent(resource("runtime.js")));
    page.addScriptTag(new Page.AddScriptTagOptions().setContent(resource("deps.js")));
    page.evaluate(FIND_VIEWER);
  }

  /** What the form shows and submits after each filling in, given as values by component id. */
  List<Outcome> fillIn(String form, List<Map<String, Object>> fillings) {
    try {
      Object schema = new ObjectMapper().readValue(form, Map.class);
      Object results = page.evaluate(FILL_IN, Map.of("schema", schema, "fillings", fillings));
      return ((List<?>) results).stream().map(each -> Outcome.of((Map<?, ?>) each)).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What the viewer's own condition checker says of each condition, for each set of answers. */
  List<List<Object>> judge(String form, List<String> conditions, List<Map<String, Object>> answers) {
    try {
      Object schema = new ObjectMapper().readValue(form, Map.class);
      Object results =
          page.evaluate(JUDGE, Map.of("schema", schema, "conditions", conditions, "answers", answers));
      return new ObjectMapper().readValue((String) results, new TypeReference<>() {});
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() {
    context.close();
  }

  private static String resource(String name) {
    try (InputStream file = FormJs.class.getResourceAsStream(LIBRARY + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /**
   * What a filled-in form came to.
   *
   * @param shown the ids of the fields in view
   * @param submitted what would be sent
   * @param faulty the ids of the fields with an error
   */
  record Outcome(List<String> shown, Map<String, Object> submitted, List<String> faulty) {

    @SuppressWarnings("unchecked")
    static Outcome of(Map<?, ?> result) {
      try {
        return new Outcome((List<String>) result.get("shown"),
            new ObjectMapper().readValue((String) result.get("data"), Map.class), (List<String>) result.get("errors"));
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }
}
