package se.gemensamingang.workflow.model;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A good model from which parts are taken away or changed. How its diagram looks stays, for no rule looks at that. */
final class DamagedModel {

  private static final List<String> ODD_VALUES =
      List.of("", " ", "x", "true", "-1", "${route}", "${", "case", "userTask_registerReferral", "å ä ö");

  private static final Set<String> LOOKS = Set.of("BPMNDiagram", "DMNDI");

  private final String name;
  private final Document document;

  DamagedModel(String resource) {
    SampleModel good = SampleModel.read(resource.substring(resource.lastIndexOf('/') + 1), resource);
    this.name = good.name();
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      document = factory.newDocumentBuilder()
          .parse(new ByteArrayInputStream(good.text().getBytes(StandardCharsets.UTF_8)));
    } catch (Exception unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** How many attributes and elements it has, the outermost element apart. */
  int parts() {
    return all().size();
  }

  /** Takes one part away. */
  DamagedModel without(int part) {
    List<Node> parts = all();
    if (parts.get(part) instanceof Attr attribute) {
      attribute.getOwnerElement().removeAttributeNode(attribute);
    } else {
      parts.get(part).getParentNode().removeChild(parts.get(part));
    }
    return this;
  }

  /** Takes a part away, changes an attribute, or moves an element to the end; which one follows from the number. */
  void damage(int number) {
    List<Node> parts = all();
    if (parts.isEmpty()) {
      return;
    }
    int part = number % parts.size();
    int kind = number / parts.size() % (ODD_VALUES.size() + 2);
    if (kind >= ODD_VALUES.size()) {
      without(part);
    } else if (parts.get(part) instanceof Attr attribute) {
      attribute.setValue(ODD_VALUES.get(kind));
    } else {
      parts.get(part).getParentNode().appendChild(parts.get(part));
    }
  }

  ModelFile file() {
    try {
      StringWriter text = new StringWriter();
      TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(text));
      return new ModelFile(name, text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (Exception unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }

  private List<Node> all() {
    List<Node> found = new ArrayList<>();
    collect(document.getDocumentElement(), found);
    return found;
  }

  private static void collect(Element element, List<Node> found) {
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      if (!attribute.getName().startsWith("xmlns")) {
        found.add(attribute);
      }
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner && !LOOKS.contains(inner.getLocalName())) {
        found.add(inner);
        collect(inner, found);
      }
    }
  }
}
