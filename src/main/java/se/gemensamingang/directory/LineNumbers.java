package se.gemensamingang.directory;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Where in a YAML text each value stands, by JSON pointer such as {@code /units/3/name}. */
final class LineNumbers {

  private final Map<String, Integer> lines = new HashMap<>();

  /** @throws org.yaml.snakeyaml.error.YAMLException when the text is no YAML */
  LineNumbers(String yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    Node root = new Yaml(options).compose(new StringReader(yaml));
    if (root != null) {
      visit("", root);
    }
  }

  /** The line of the value, or of the nearest thing around it that exists, counted from 1. */
  int of(String pointer) {
    Integer line = lines.get(pointer);
    if (line != null) {
      return line;
    }
    return pointer.isEmpty() ? 1 : of(pointer.substring(0, pointer.lastIndexOf('/')));
  }

  private void visit(String pointer, Node node) {
    lines.putIfAbsent(pointer, node.getStartMark().getLine() + 1);
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(entry -> visitEntry(pointer, entry));
    } else if (node instanceof SequenceNode sequence) {
      for (int i = 0; i < sequence.getValue().size(); i++) {
        visit(pointer + "/" + i, sequence.getValue().get(i));
      }
    }
  }

  private void visitEntry(String pointer, NodeTuple entry) {
    if (entry.getKeyNode() instanceof ScalarNode key) {
      String below = pointer + "/" + key.getValue();
      lines.put(below, key.getStartMark().getLine() + 1);
      visit(below, entry.getValueNode());
    }
  }
}
