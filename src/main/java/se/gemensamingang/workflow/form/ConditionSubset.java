package se.gemensamingang.workflow.form;

import static camundajar.impl.scala.jdk.javaapi.CollectionConverters.asJava;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.Comparison;
import org.camunda.feel.syntaxtree.Conjunction;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstList;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Disjunction;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.GreaterOrEqual;
import org.camunda.feel.syntaxtree.GreaterThan;
import org.camunda.feel.syntaxtree.In;
import org.camunda.feel.syntaxtree.LessOrEqual;
import org.camunda.feel.syntaxtree.LessThan;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.UnaryTestExpression;

/** Walks the syntax tree of a condition and lets through only the nodes of the subset; collects the fields it names. */
final class ConditionSubset {

  /** A double holds every decimal of this many digits exactly enough to be told apart, as the browser's numbers are. */
  private static final int DIGITS_OF_A_DOUBLE = 15;
  private static final Set<String> FEEL_WORDS = Set.of("if", "then", "else", "for", "return", "in", "some", "every",
      "satisfies", "and", "or", "not", "between", "instance", "of", "function", "external", "null", "true", "false",
      "date", "time", "duration", "number", "string", "contains", "matches", "replace", "split", "substring", "count",
      "min", "max", "sum", "mean", "all", "any", "sublist", "append", "concatenate", "union", "remove", "reverse",
      "flatten", "product", "median", "stddev", "mode", "decimal", "floor", "ceiling", "abs", "modulo", "sqrt", "log",
      "exp", "odd", "even", "before", "after", "meets", "overlaps", "finishes", "includes", "during", "starts",
      "coincides", "is", "now", "today", "context", "item", "partial", "sort", "range", "list");

  private final Map<String, Component> questions;
  private final List<Component> around;
  private final Map<String, FieldType> subjects = new LinkedHashMap<>();

  ConditionSubset(Map<String, Component> questions, List<Component> around) {
    this.questions = questions;
    this.around = around;
  }

  Map<String, FieldType> subjects() {
    return subjects;
  }

  void admit(Exp node) {
    if (node instanceof Conjunction both) {
      admit(both.x());
      admit(both.y());
    } else if (node instanceof Disjunction either) {
      admit(either.x());
      admit(either.y());
    } else if (node instanceof Not negation && negation.x() instanceof Equal equal) {
      admitEquality(equal);
    } else if (node instanceof Equal equal) {
      admitEquality(equal);
    } else if (node instanceof Comparison order) {
      admitOrder(order);
    } else if (node instanceof In membership) {
      admitMembership(membership);
    } else if (node instanceof FunctionInvocation call && call.params() instanceof PositionalFunctionParameters given) {
      admitCall(call.function(), asJava(given.params()));
    } else {
      throw outside();
    }
  }

  private void admitEquality(Equal equal) {
    Component field = fieldIn(equal.x());
    if (equal.y() == ConstNull$.MODULE$ && hasNoValueWhenEmpty(field)) {
      return;
    }
    admitLiteral(field, equal.y());
  }

  private void admitOrder(Comparison order) {
    boolean known = order instanceof LessThan || order instanceof LessOrEqual || order instanceof GreaterThan
        || order instanceof GreaterOrEqual;
    if (!known) {
      throw outside();
    }
    Component field = fieldIn(order.x());
    if (typeOf(field) != FieldType.NUMBER) {
      throw new UnusableCondition("Bara talfält får jämföras med större än eller mindre än, och «%s» är inget talfält."
          .formatted(field.label()));
    }
    admitLiteral(field, order.y());
  }

  private void admitMembership(In membership) {
    Component field = fieldIn(membership.x());
    List<Exp> literals = literalsIn(membership.test());
    if (literals.isEmpty()) {
      throw outside();
    }
    literals.forEach(literal -> admitLiteral(field, literal));
  }

  private List<Exp> literalsIn(Exp test) {
    if (test instanceof UnaryTestExpression one) {
      return literalsIn(one);
    }
    if (test instanceof AtLeastOne several) {
      return asJava(several.xs()).stream().map(this::singleIn).toList();
    }
    return List.of();
  }

  private static List<Exp> literalsIn(UnaryTestExpression test) {
    if (test.exp() instanceof Conjunction || test.exp() instanceof Disjunction) {
      // feel-scala takes what follows "in [...]" as part of the list, feelin does not.
      throw new UnusableCondition(
          "Det går inte att avgöra var listan efter «in» slutar. Sätt parentes runt fältet, «in» och listan.");
    }
    if (test.exp() instanceof ConstList list) {
      return asJava(list.items());
    }
    // feelin takes what follows "in (one)" as part of the parenthesis, feel-scala does not.
    throw new UnusableCondition("«in» följs inte av en lista med flera värden. Skriv = för ett enda värde.");
  }

  private Exp singleIn(Exp test) {
    if (test instanceof UnaryTestExpression one) {
      return one.exp();
    }
    throw outside();
  }

  private void admitCall(String name, List<Exp> arguments) {
    if (name.equals("not") && arguments.size() == 1) {
      admit(arguments.get(0));
    } else if (name.equals("list contains") && arguments.size() == 2) {
      Component field = fieldIn(arguments.get(0));
      if (typeOf(field) != FieldType.CHECKLIST || !(arguments.get(1) instanceof ConstString code)) {
        throw new UnusableCondition("«list contains» får bara användas på en flervalslista och en av dess koder.");
      }
      admitOption(field, code.value());
    } else {
      throw new UnusableCondition("Villkoret använder en funktion som inte är tillåten.");
    }
  }

  private void admitLiteral(Component field, Exp literal) {
    boolean fits = switch (typeOf(field)) {
      case TEXTFIELD, TEXTAREA -> literal instanceof ConstString;
      case SELECT, RADIO -> literal instanceof ConstString code && admitOption(field, code.value());
      case CHECKBOX -> literal instanceof ConstBool;
      case NUMBER -> isShortNumber(literal);
      case CHECKLIST, DATETIME -> false;
    };
    if (!fits) {
      throw new UnusableCondition("Värdet som «%s» jämförs med är inte av fältets slag.".formatted(field.label()));
    }
  }

  private static boolean admitOption(Component field, String code) {
    if (field.hasOwnOptions() && !field.optionCodes().contains(code)) {
      throw new UnusableCondition("Villkoret jämför «%s» med ett svar som inte finns bland alternativen."
          .formatted(field.label()));
    }
    return true;
  }

  private static boolean isShortNumber(Exp literal) {
    Exp digits = literal instanceof ArithmeticNegation negative ? negative.x() : literal;
    return digits instanceof ConstNumber number
        && number.value().bigDecimal().stripTrailingZeros().precision() <= DIGITS_OF_A_DOUBLE;
  }

  private static boolean hasNoValueWhenEmpty(Component field) {
    return switch (typeOf(field)) {
      case NUMBER, SELECT, RADIO, DATETIME -> true;
      case TEXTFIELD, TEXTAREA, CHECKBOX, CHECKLIST -> false;
    };
  }

  private Component fieldIn(Exp node) {
    if (!(node instanceof Ref reference) || reference.names().size() != 1) {
      throw outside();
    }
    String key = reference.names().head();
    Component field = Optional.ofNullable(questions.get(key)).orElseThrow(() -> new UnusableCondition(
        "Villkoret nämner «%s», som inte är en fråga i formuläret.".formatted(key)));
    if (FEEL_WORDS.contains(key)) {
      throw new UnusableCondition("Nyckeln «%s» är ett ord i villkorsspråket. Ge fältet en annan nyckel."
          .formatted(key));
    }
    if (field.isPrefilled() || isHiddenAlone(field)) {
      throw new UnusableCondition("Villkoret beror på «%s», som är förifyllt eller självt har ett villkor."
          .formatted(field.label()));
    }
    subjects.put(key, typeOf(field));
    return field;
  }

  /** Whether it can be hidden, with an answer left in the browser, while what depends on it is shown. */
  private boolean isHiddenAlone(Component field) {
    return field.hide().isPresent() || field.enclosing().stream()
        .anyMatch(group -> group.hide().isPresent() && around.stream().noneMatch(each -> each == group));
  }

  private static FieldType typeOf(Component field) {
    return field.fieldType().orElseThrow();
  }

  private static UnusableCondition outside() {
    return new UnusableCondition("Villkoret använder något som server och webbläsare kan bedöma olika.");
  }
}
