package se.gemensamingang.workflow.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import se.gemensamingang.workflow.ModelBean;

class ExpressionRulesTest {

  private final ExpressionRules rules = new ExpressionRules(beans());

  @ParameterizedTest
  @ValueSource(strings = {
      "${assignment.to(execution, 'referrer')}", "#{execution.processBusinessKey}", "${approved}", "${!approved}",
      "${outcome == 'admit' and approved}", "${count > 3 ? 'a' : 'b'}", "${recordDelegate}", "text utan uttryck",
      "${nrOfCompletedInstances >= 3}", "${(count + 1) * 2}", "${empty outcome}"})
  void whatModelsNeedIsAllowed(String expression) {
    assertThat(rules.check(expression)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "${''.getClass()}", "${''.class}", "${execution.processEngineServices}", "${execution.getVariable('x')}",
      "${execution}", "${task}", "${task.assignee}", "${authenticatedUserId}", "${now()}", "${S('{}')}",
      "${assignment['to'](execution)}", "${assignment.class}", "${assignment.forget()}", "${other.to(execution)}",
      "${assignment.to(execution, 'a').toString()}", "${list[0]}", "${assignment.to(''.getClass())}",
      "${assignment.to(execution.parent)}", "${approved ? ''.class : 1}", "kvar: ${''.class}",
      "${runtimeService.deleteProcessInstance('1', '')}", "${variableContext}", "${dto.name}",
      "kvar: ${count}", "${a} och ${b}", "${assignment}", "${assignment == 1}", "${recordDelegate == null}", "${Count > 1}",
      "${assignment.to(execution)}", "${assignment.to(execution, role)}", "${assignment.to(execution, 'a b')}",
      "${assignment.to('referrer', execution)}", "${assignment.to(execution, 'a', 'b')}", "${loopCounter.class}"})
  void whatLeadsFurtherIsRefused(String expression) {
    assertThat(rules.check(expression)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"assignment", "recordDelegate", "execution", "task", "authenticatedUserId", "nrOfInstances",
      "loopCounter", "empty", "null"})
  void aWordThatAlreadyMeansSomethingIsTaken(String word) {
    assertThat(rules.isTaken(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"seat", "outcome", "other", "emptyHouse"})
  void anyOtherWordIsFree(String word) {
    assertThat(rules.isTaken(word)).isFalse();
  }

  @Test
  void anExpressionTooDeepToReadIsRefused() {
    assertThat(rules.check("${" + "(".repeat(20_000) + "a" + ")".repeat(20_000) + "}")).isNotEmpty();
  }

  @Test
  void anUnreadableExpressionSaysSo() {
    assertThat(rules.check("${a.}")).containsExactly(
        "Uttrycket går inte att tolka. Kontrollera parenteser och citattecken.");
  }

  private static StaticListableBeanFactory beans() {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("assignment", new Assignment());
    beans.addBean("recordDelegate", new Step());
    beans.addBean("other", new Object());
    return beans;
  }

  @ModelBean(methods = "to")
  static final class Assignment {

    public String to(DelegateExecution execution, String role) {
      return role;
    }
  }

  @ModelBean
  static final class Step {}
}
