package se.gemensamingang.workflow.model;

import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.xml.ModelInstance;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Walks every element, attribute and text of a BPMN file, so that nothing is forgotten: what is not in the vocabulary is
 * refused, and so is an expression in a place that has none.
 */
final class VocabularyRules {

  private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{");
  /** Parts of something that a person sees in Modeler; that something is what a violation names. */
  private static final Set<String> PARTS = Set.of("conditionExpression", "completionCondition", "timeDate",
      "timeDuration", "timeCycle", "loopCardinality", "multiInstanceLoopCharacteristics", "standardLoopCharacteristics",
      "extensionElements", "documentation", "script");

  private final Surroundings surroundings;
  private final Findings findings;

  VocabularyRules(Surroundings surroundings, Findings findings) {
    this.surroundings = surroundings;
    this.findings = findings;
  }

  void check(ModelInstance model) {
    walk(((Document) model.getDocument().getDomSource().getNode()).getDocumentElement());
  }

  private void walk(Element element) {
    if (!Vocabulary.knows(element.getNamespaceURI(), element.getLocalName())) {
      Mends.Mend mend = Mends.ofElement(element.getLocalName());
      findings.add(owner(element), mend.problem(), mend.mend());
      return;
    }
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      check(element, (Attr) element.getAttributes().item(i));
    }
    StringBuilder text = new StringBuilder();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        walk(inner);
      } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
        text.append(child.getNodeValue());
      }
    }
    checkExpression(element, "#text", text.toString());
  }

  private void check(Element element, Attr attribute) {
    String name = attribute.getLocalName() == null ? attribute.getName() : attribute.getLocalName();
    boolean isNamespace = attribute.getName().equals("xmlns") || attribute.getName().startsWith("xmlns:");
    if (isNamespace) {
      return;
    }
    if (Vocabulary.knows(element.getNamespaceURI(), element.getLocalName(), attribute.getNamespaceURI(), name)
        && !isScriptLanguage(element, name)) {
      checkExpression(element, name, attribute.getValue());
    } else {
      Mends.Mend mend = isScriptLanguage(element, name) ? Mends.ofAttribute("resource") : Mends.ofAttribute(name);
      findings.add(owner(element), mend.problem(), mend.mend());
    }
  }

  /** A condition in another language than expressions is a script. */
  private static boolean isScriptLanguage(Element element, String attribute) {
    return attribute.equals("language") && Vocabulary.BPMN.equals(element.getNamespaceURI());
  }

  private void checkExpression(Element element, String place, String value) {
    if (!EXPRESSION.matcher(value).find()) {
      return;
    }
    if (!Vocabulary.mayHoldExpression(element.getLocalName(), place)) {
      findings.add(owner(element), "Uttryck som ${...} får inte stå här.",
          "Skriv vanlig text. Uttryck får stå i Assignee, Due date, villkor, Collection, steg och överförda variabler.");
      return;
    }
    surroundings.problemsOf(value.strip()).forEach(problem -> findings.add(owner(element), problem,
        "Använd bara programmets egna uttryck och variabler, som ${assignment.to(execution, 'roll')}"
            + " eller ${variabel == 'VÄRDE'}."));
  }

  private static String owner(Element element) {
    for (Node node = element; node instanceof Element candidate; node = node.getParentNode()) {
      boolean isPart = PARTS.contains(candidate.getLocalName()) || candidate.getLocalName().endsWith("EventDefinition");
      if (!isPart && Vocabulary.BPMN.equals(candidate.getNamespaceURI()) && candidate.hasAttribute("id")) {
        return candidate.getAttribute("id");
      }
    }
    return "";
  }
}
