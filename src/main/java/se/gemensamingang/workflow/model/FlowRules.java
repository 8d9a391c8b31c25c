package se.gemensamingang.workflow.model;

import static se.gemensamingang.workflow.model.ProcessRules.isBlank;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** How the flow goes on: every choice is a question with labelled answers, and never a dead end. */
final class FlowRules {

  private static final Pattern GENERATED = Pattern.compile("[A-Z][A-Za-z]*_[0-9][0-9a-z]{0,7}");

  private final Findings findings;

  FlowRules(Findings findings) {
    this.findings = findings;
  }

  void check(BpmnModelInstance model) {
    Map<FlowNode, List<SequenceFlow>> ways = model.getModelElementsByType(SequenceFlow.class).stream()
        .collect(Collectors.groupingBy(SequenceFlow::getSource));
    model.getModelElementsByType(FlowNode.class).forEach(node -> check(node, ways.getOrDefault(node, List.of())));
    model.getModelElementsByType(SequenceFlow.class).forEach(this::check);
  }

  /** The ways come from the flows, as for the engine: what a node itself lists as outgoing is only for the eye. */
  private void check(FlowNode node, List<SequenceFlow> ways) {
    if (GENERATED.matcher(node.getId()).matches()) {
      findings.add(node.getId(), "Id är automatiskt påhittat och säger inget i uppföljning och felsökning.",
          "Ge det ett id som säger vad det är, som userTask_givePosition.");
    }
    boolean isChoice = node instanceof ExclusiveGateway || node instanceof InclusiveGateway;
    if (ways.size() < 2) {
      checkName(node);
    } else if (isChoice) {
      checkChoice((Gateway) node, ways);
    } else if (!(node instanceof Gateway)) {
      findings.add(node.getId(), "Flödet delar sig utan att det syns hur.", "Dela flödet med en gateway.");
    }
  }

  private void checkName(FlowNode node) {
    if (!(node instanceof Gateway) && isBlank(node.getName())) {
      findings.add(node.getId(), "Steget saknar namn.", "Ge det ett kort svenskt namn.");
    }
  }

  private void checkChoice(Gateway gateway, List<SequenceFlow> ways) {
    if (isBlank(gateway.getName())) {
      findings.add(gateway.getId(), "Vägvalet saknar fråga.", "Skriv frågan som gatewayens namn.");
    }
    Optional<SequenceFlow> otherwise = otherwise(gateway);
    if (otherwise.isEmpty()) {
      findings.add(gateway.getId(), "Ärendet kan fastna: ingen väg gäller när inget villkor stämmer.",
          "Gör en av vägarna till Default flow.");
    }
    ways.forEach(flow -> checkAnswer(flow, flow.equals(otherwise.orElse(null))));
  }

  private void checkAnswer(SequenceFlow flow, boolean isOtherwise) {
    if (isBlank(flow.getName())) {
      findings.add(flow.getId(), "Vägen saknar svar på vägvalets fråga.", "Skriv svaret som vägens namn.");
    }
    boolean hasCondition = flow.getConditionExpression() != null;
    if (isOtherwise == hasCondition) {
      findings.add(flow.getId(), isOtherwise ? "Vägen som gäller annars har ett villkor." : "Vägen saknar villkor.",
          isOtherwise ? "Ta bort villkoret." : "Skriv ett villkor, som ${variabel == 'VÄRDE'}, eller gör den till Default flow.");
    }
  }

  private static Optional<SequenceFlow> otherwise(Gateway gateway) {
    if (gateway instanceof ExclusiveGateway exclusive) {
      return Optional.ofNullable(exclusive.getDefault());
    }
    return gateway instanceof InclusiveGateway inclusive ? Optional.ofNullable(inclusive.getDefault()) : Optional.empty();
  }

  private void check(SequenceFlow flow) {
    if (flow.getConditionExpression() == null) {
      return;
    }
    String condition = flow.getConditionExpression().getTextContent().strip();
    if (!condition.startsWith("${") || !condition.endsWith("}")) {
      findings.add(flow.getId(), "Villkoret är inget uttryck.", "Skriv det som ${variabel == 'VÄRDE'}.");
    }
    if (!(flow.getSource() instanceof ExclusiveGateway || flow.getSource() instanceof InclusiveGateway)) {
      findings.add(flow.getId(), "Ett villkor utanför ett vägval kan få ärendet att fastna.",
          "Sätt en gateway före, med en väg som gäller annars.");
    }
  }
}
