package se.gemensamingang.workflow.model;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.workflow.FormContext;
import se.gemensamingang.workflow.FormService;
import se.gemensamingang.workflow.ModelBean;
import se.gemensamingang.workflow.StartService;
import se.gemensamingang.workflow.expression.ExpressionRules;

/** Surroundings where one of each kind exists and its name begins with {@code known}. */
final class KnownSurroundings implements Surroundings {

  @Override
  public Set<String> roles() {
    return Set.of("chair", "referrer");
  }

  @Override
  public Set<String> steps() {
    return Set.of("give-position");
  }

  @Override
  public Set<String> stepsInForce() {
    return steps();
  }

  @Override
  public boolean hasForm(String id) {
    return id.equals("known-form") || id.equals("known-start");
  }

  @Override
  public boolean hasDecision(String id) {
    return id.equals("known-decision");
  }

  @Override
  public boolean hasProcess(String id) {
    return id.equals("known-process");
  }

  @Override
  public boolean isDelegate(String bean) {
    return bean.equals("knownDelegate");
  }

  @Override
  public boolean isListener(String bean) {
    return bean.equals("knownListener");
  }

  @Override
  public List<String> problemsOf(String expression) {
    return new ExpressionRules(beans()).check(expression);
  }

  @Override
  public boolean isTaken(String name) {
    return new ExpressionRules(beans()).isTaken(name);
  }

  @Override
  public Optional<FormService> serviceBehind(String form) {
    return form.equals("known-form") ? Optional.of(new KnownForm()) : Optional.empty();
  }

  @Override
  public Optional<StartService> startServiceBehind(String form) {
    return form.equals("known-start") ? Optional.of(new KnownStart()) : Optional.empty();
  }

  private static ListableBeanFactory beans() {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("assignment", new KnownAssignment());
    beans.addBean("deadline", new KnownDeadlines());
    beans.addBean("knownList", new KnownList());
    beans.addBean("knownDelegate", new KnownStep());
    beans.addBean("knownListener", new KnownStep());
    beans.addBean("dataSource", new Object());
    return beans;
  }

  @ModelBean(methods = "to")
  static final class KnownAssignment {

    public String to(DelegateExecution execution, String role) {
      return role;
    }
  }

  @ModelBean(methods = "of")
  static final class KnownDeadlines {

    public Date of(DelegateExecution execution, String step) {
      return new Date();
    }
  }

  @ModelBean(methods = "of")
  static final class KnownList {

    public List<String> of(DelegateExecution execution) {
      return List.of();
    }
  }

  @ModelBean
  static final class KnownStep {}

  private static final class KnownForm implements FormService {

    @Override
    public String form() {
      return "known-form";
    }

    @Override
    public Set<String> answers() {
      return Set.of("position");
    }

    @Override
    public Set<String> shows() {
      return Set.of("summary", "options");
    }

    @Override
    public Answer<Map<String, Object>> accept(FormContext context, Map<String, Object> answers) {
      return Answer.accepted(Map.of());
    }
  }

  private static final class KnownStart implements StartService {

    @Override
    public String form() {
      return "known-start";
    }

    @Override
    public Set<String> answers() {
      return Set.of("municipality");
    }

    @Override
    public Answer<CaseNumber> start(CaseworkerId starter, Map<String, Object> answers) {
      return Answer.accepted(CaseNumber.of(2026, 1));
    }
  }
}
