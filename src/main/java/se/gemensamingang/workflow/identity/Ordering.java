package se.gemensamingang.workflow.identity;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;

/** The order a query asks for; by id where it asks for none or leaves two equal, so that pages never overlap. */
final class Ordering {

  private Ordering() {}

  static <T> Comparator<T> of(List<QueryOrderingProperty> wanted, Function<String, Function<T, String>> columns) {
    Comparator<T> byId = comparing(columns.apply("ID_"));
    Comparator<T> order = null;
    for (QueryOrderingProperty property : wanted) {
      Comparator<T> next = comparing(columns.apply(property.getQueryProperty().getName()));
      next = Direction.DESCENDING.equals(property.getDirection()) ? next.reversed() : next;
      order = order == null ? next : order.thenComparing(next);
    }
    return order == null ? byId : order.thenComparing(byId);
  }

  private static <T> Comparator<T> comparing(Function<T, String> column) {
    Comparator<Object> swedish = Collator.getInstance(Locale.forLanguageTag("sv"));
    return Comparator.comparing(column, Comparator.nullsFirst(swedish));
  }
}
