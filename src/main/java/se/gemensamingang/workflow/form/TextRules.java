package se.gemensamingang.workflow.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** Rules for everything in a component that people read: no expressions in it, and no markup that does something. */
final class TextRules {

  private static final Pattern NAME = Pattern.compile("\\{\\{\\s*([A-Za-z][A-Za-z0-9_]*)\\s*}}");
  private static final Set<String> JUDGED_ELSEWHERE =
      Set.of("components", "conditional", "dataSource", "content", "properties");
  /** Only so that links to the program's own pages count as safe. */
  private static final String OWN_PAGES = "https://localhost/";
  private static final Safelist HARMLESS = Safelist.relaxed()
      .removeTags("img")
      .addTags("section", "hr", "mark")
      .addAttributes(":all", "class", "lang")
      .removeProtocols("a", "href", "ftp", "http")
      .preserveRelativeLinks(true);

  private final Component component;
  private final Findings findings;

  TextRules(Component component, Findings findings) {
    this.component = component;
    this.findings = findings;
  }

  void check() {
    if (isComputed(component.node())) {
      findings.add(component, "Komponenten innehåller ett uttryck som webbläsaren skulle räkna ut.",
          "Uttryck får bara stå i villkor. Skriv en fast text; värden visas med en html-komponent.");
    }
    component.text("text").ifPresent(this::checkMarkup);
    component.text("content").ifPresent(this::checkContent);
  }

  private static boolean isComputed(JsonNode value) {
    if (value.isTextual()) {
      String text = value.textValue();
      return text.stripLeading().startsWith("=") || text.contains("{{");
    }
    if (value.isObject()) {
      return value.properties().stream()
          .anyMatch(each -> !JUDGED_ELSEWHERE.contains(each.getKey()) && isComputed(each.getValue()));
    }
    for (JsonNode each : value) {
      if (isComputed(each)) {
        return true;
      }
    }
    return false;
  }

  private void checkContent(String content) {
    Matcher names = NAME.matcher(content);
    Set<String> used = names.results().map(found -> found.group(1)).collect(Collectors.toSet());
    String rest = names.replaceAll("");
    if (content.stripLeading().startsWith("=") || rest.contains("{{") || rest.contains("}}")) {
      findings.add(component, "Html-texten innehåller ett uttryck.",
          "Använd bara {{namn}}, utan villkor, loopar och uträkningar.");
    }
    Set<String> declared = component.shownNames().collect(Collectors.toSet());
    if (!declared.containsAll(used)) {
      findings.add(component, "Html-texten visar ett namn som inte är angett.",
          "Ange namnen i egenskapen keys och var de hämtas i egenskapen show.");
    }
    checkMarkup(content);
  }

  private void checkMarkup(String text) {
    Document page = Jsoup.parseBodyFragment(text, OWN_PAGES);
    boolean harmless = new Cleaner(HARMLESS).isValid(page) && !text.toLowerCase().contains("javascript:");
    boolean namesInAttributes = page.getAllElements().stream()
        .anyMatch(element -> element.attributes().asList().stream().anyMatch(each -> each.getValue().contains("{{")));
    if (!harmless || namesInAttributes) {
      findings.add(component, "Texten innehåller html som kan köra eller hämta något, eller ett värde i ett attribut.",
          "Använd bara rubriker, stycken, listor, tabeller, betoning och https-länkar, utan script, style, bilder och "
              + "on-attribut.");
    }
  }
}
