package se.gemensamingang.attacks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import se.gemensamingang.fixtures.BareEngine;
import se.gemensamingang.fixtures.Rest.Caller;

/** The stock engine. Its REST interface is open, so the scene is set by nobody. */
final class BareGround extends Ground {

  private static final String SECRET = "Testperson Marklund";
  private static final String ANSWERS = "{\"variables\":{\"name\":{\"value\":\"" + SECRET + "\"}}}";
  private static final Map<Who, String> USERS = Map.of(Who.REFERRER, "referrer", Who.HOLDER, "seat1",
      Who.FORMER, "former", Who.OTHER, "bystander", Who.COORDINATOR, "coordinator", Who.ADMIN, "admin");
  private static final String THROWAWAY = """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
        xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="throwaway" id="throwaway">
        <process id="throwaway-%s" isExecutable="true" camunda:historyTimeToLive="P9D"><startEvent id="s"/></process>
      </definitions>
      """;

  private final Caller stagehand = rest().nobody();

  BareGround(BareEngine engine) {
    super(engine.rest(), engine.dataSource());
  }

  @Override
  String user(Who who) {
    return USERS.get(who);
  }

  @Override
  Set<String> applications(Who who) {
    return switch (who) {
      case COORDINATOR -> Set.of("cockpit");
      case ADMIN -> Set.of("admin");
      default -> Set.of("tasklist");
    };
  }

  @Override
  Prey prey() {
    Prey prey = named().with("answers", ANSWERS).with("field", "name").with("variable", "name")
        .with("secret", SECRET).with("local", "seat").with("local-secret", "seat1").with("decision", "route")
        .with("last", "receive").with("inner-last", "confirm").with("activity", "position");
    reachPositions(prey);
    openDoors(prey);
    return throwAway(prey);
  }

  private void reachPositions(Prey prey) {
    Caller referrer = rest().basic(user(Who.REFERRER));
    JsonNode root = referrer.send("POST", "/process-definition/key/case/submit-form", ANSWERS).mustBeAccepted().json();
    String rootId = root.get("id").asText();
    String register = first("/task?processInstanceId=" + rootId).get("id").asText();
    referrer.send("POST", "/task/" + register + "/submit-form", ANSWERS).mustBeAccepted();
    JsonNode inner = first("/process-instance?superProcessInstance=" + rootId);
    String instance = inner.get("id").asText();
    JsonNode task = first("/task?assignee=seat1&processInstanceId=" + instance);
    String taskId = task.get("id").asText();
    for (Who holder : new Who[] {Who.FORMER, Who.HOLDER}) {
      stagehand.post("/task/" + taskId + "/assignee", Map.of("userId", user(holder))).mustBeAccepted();
    }
    prey.with("task", taskId).with("execution", task.get("executionId").asText()).with("instance", instance)
        .with("root", rootId).with("definition", root.get("definitionId").asText())
        .with("inner-definition", inner.get("definitionId").asText())
        .with("listening", first("/event-subscription?eventType=message&processInstanceId=" + instance)
            .get("executionId").asText())
        .with("filter", first("/filter").get("id").asText());
  }

  private void openDoors(Prey prey) {
    String doors = stagehand.post("/process-definition/key/doors/start", Map.of()).mustBeAccepted()
        .json().get("id").asText();
    prey.with("job", first("/job?processInstanceId=" + doors).get("id").asText())
        .with("waiting", first("/execution?activityId=wait&processInstanceId=" + doors).get("id").asText());
  }

  private Prey throwAway(Prey prey) {
    JsonNode deployment = stagehand.send("POST", stagehand.address("/deployment/create"),
        Multipart.of("data", "throwaway.bpmn", THROWAWAY.formatted(prey.word("n"))),
        Map.of("Content-Type", Multipart.TYPE)).mustBeAccepted().json();
    return prey.with("throwaway", deployment.get("id").asText()).with("throwaway-definition",
        deployment.get("deployedProcessDefinitions").fieldNames().next());
  }

  private JsonNode first(String path) {
    JsonNode found = stagehand.get(path).mustBeAccepted().json().get(0);
    if (found == null) {
      throw new IllegalStateException("Nothing at " + path);
    }
    return found;
  }
}
