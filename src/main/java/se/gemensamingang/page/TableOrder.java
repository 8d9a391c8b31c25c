package se.gemensamingang.page;

import java.util.Comparator;
import java.util.Set;

/**
 * By which column a table is sorted, as its address says it: {@code sort=deadline}, or {@code sort=-deadline} for the
 * other way round.
 *
 * @param column the column
 * @param descending whether the last comes first
 */
public record TableOrder(String column, boolean descending) {

  private static final String OTHER_WAY = "-";

  /**
   * Reads the order that is asked for.
   *
   * @param asked the parameter, or null; anything that is no column is as if nothing was asked
   * @param columns the columns by which the table can be sorted
   * @param usual the order when nothing is asked, written like the parameter
   * @return the order
   */
  public static TableOrder read(String asked, Set<String> columns, String usual) {
    TableOrder order = parse(asked == null ? usual : asked);
    return columns.contains(order.column) ? order : parse(usual);
  }

  private static TableOrder parse(String text) {
    return text.startsWith(OTHER_WAY) ? new TableOrder(text.substring(1), true) : new TableOrder(text, false);
  }

  /**
   * What a column's link asks for: that column, or the other way round when the table is sorted by it already.
   *
   * @param of the column
   * @return the parameter
   */
  public String next(String of) {
    return column.equals(of) && !descending ? OTHER_WAY + of : of;
  }

  /**
   * How a screen reader is told the order.
   *
   * @param of the column
   * @return the value of {@code aria-sort}, or null for a column that the table is not sorted by
   */
  public String aria(String of) {
    if (!column.equals(of)) {
      return null;
    }
    return descending ? "descending" : "ascending";
  }

  /**
   * Turns the order round where that is asked for.
   *
   * @param ascending the order of the column
   * @param <T> the kind of row
   * @return the order to sort by
   */
  public <T> Comparator<T> turned(Comparator<T> ascending) {
    return descending ? ascending.reversed() : ascending;
  }
}
