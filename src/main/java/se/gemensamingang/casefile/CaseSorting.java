package se.gemensamingang.casefile;

/**
 * How a list of cases is sorted.
 *
 * @param by the column
 * @param descending whether the last comes first
 */
public record CaseSorting(Column by, boolean descending) {

  /** What a list can be sorted by without reading who the participants are. */
  public enum Column {
    /** The earliest deadline of a step that waits for the reader; without one last. */
    DEADLINE,
    /** The case number. */
    CASE_NUMBER,
    /** The day when the case was opened. */
    OPENED
  }
}
