package se.gemensamingang.workflow.model;

import static se.gemensamingang.workflow.model.ProcessRules.isBlank;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.BusinessKnowledgeModel;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.xml.ModelException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import se.gemensamingang.workflow.deadline.DeadlineTable;

/** All rules for a {@code .dmn} file. */
final class DmnRules {

  private static final Pattern TIME_TO_LIVE = Pattern.compile("[1-9]\\d{0,4}|P[1-9]\\d{0,4}D");
  private static final Set<String> FEEL = Set.of("", "feel", "FEEL", "http://www.omg.org/spec/FEEL/20140401",
      "http://www.omg.org/spec/DMN/20180521/FEEL/", "https://www.omg.org/spec/DMN/20191111/FEEL/",
      "https://www.omg.org/spec/DMN/20211108/FEEL/", "https://www.omg.org/spec/DMN/20230324/FEEL/");

  private final Surroundings surroundings;

  DmnRules(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  void check(ModelFile file, Findings findings) {
    DmnModelInstance model;
    try {
      model = Dmn.readModelFromStream(new ByteArrayInputStream(file.content()));
    } catch (ModelException unreadable) {
      findings.add("", "Filen är ingen giltig DMN-modell.", Unreadable.mend(unreadable));
      return;
    }
    Collection<Decision> decisions = model.getModelElementsByType(Decision.class);
    if (decisions.stream().noneMatch(decision -> file.stem().equals(decision.getId()))) {
      findings.add("", "Inget beslut i filen har filens namn som id.",
          "Ge beslutet id " + file.stem() + ", eller filen beslutets namn.");
    }
    decisions.forEach(decision -> check(decision, findings));
    model.getModelElementsByType(BusinessKnowledgeModel.class).forEach(each -> findings.add(each.getId(),
        "Egna funktioner i beslutsmodeller kan inte kontrolleras.", "Skriv villkoren i tabellen."));
    checkLanguages(model, findings);
    checkDeadlines(model, findings);
    new AgeTableRules(findings).check(model);
  }

  private static void check(Decision decision, Findings findings) {
    if (isBlank(decision.getName())) {
      findings.add(decision.getId(), "Beslutet saknar namn.", "Ge det ett svenskt namn.");
    }
    String timeToLive = decision.getCamundaHistoryTimeToLiveString();
    if (timeToLive == null || !TIME_TO_LIVE.matcher(timeToLive).matches()) {
      findings.add(decision.getId(), "Beslutet säger inte hur länge historiken ska finnas kvar.",
          "Ange History time to live, som P1825D (fem år).");
    }
    if (!(decision.getExpression() instanceof DecisionTable || decision.getExpression() instanceof LiteralExpression)) {
      findings.add(decision.getId(), "Beslutet är varken en tabell eller ett uttryck.", "Gör det till en beslutstabell.");
    }
  }

  /** Every attribute of that name, wherever it stands: any other language is a script. */
  private static void checkLanguages(DmnModelInstance model, Findings findings) {
    Document document = (Document) model.getDocument().getDomSource().getNode();
    elements(document.getElementsByTagName("*")).forEach(element -> IntStream.range(0, element.getAttributes().getLength())
        .mapToObj(each -> (Attr) element.getAttributes().item(each))
        .filter(attribute -> attribute.getName().endsWith("expressionLanguage"))
        .filter(attribute -> !FEEL.contains(attribute.getValue().strip()))
        .forEach(foreign -> findings.add(ownerOf(element),
            "Uttrycket är skrivet i ett annat språk än FEEL.", "Välj Expression language: FEEL.")));
  }

  private static Stream<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
  }

  private static String ownerOf(Element element) {
    for (Node node = element; node instanceof Element candidate; node = node.getParentNode()) {
      if (candidate.hasAttribute("id")) {
        return candidate.getAttribute("id");
      }
    }
    return "";
  }

  private void checkDeadlines(DmnModelInstance model, Findings findings) {
    DeadlineTable.in(model).ifPresent(table -> {
      table.problems().forEach((element, problem) -> findings.add(element, problem, "Rätta raden eller kolumnen i tabellen."));
      surroundings.stepsInForce().stream().filter(step -> !table.steps().contains(step)).sorted()
          .forEach(step -> findings.add(DeadlineTable.DECISION, "Steget " + step + " finns inte längre i tabellen.",
              "Lägg tillbaka raden: pågående ärenden kan ännu behöva den."));
    });
  }
}
