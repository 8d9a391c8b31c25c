package se.gemensamingang.directory;

import java.util.List;

/**
 * A seat in an intake group.
 *
 * @param group the group's key
 * @param groupName the group's name
 * @param seat the seat's id
 * @param party the party that holds it
 * @param leads whether its representative leads the group
 * @param representatives the representatives, in order of time
 * @param deputies the deputies, in order of time
 */
public record SeatRow(String group, String groupName, String seat, PartyKind party, boolean leads,
    List<TermRow> representatives, List<TermRow> deputies) {

  /** @return who sits today */
  public TermRow representative() {
    return representatives.stream()
        .filter(term -> term.state() == TermRow.State.NOW || term.state() == TermRow.State.OVERDUE)
        .findFirst().orElseThrow();
  }

  /** @return who sits as deputy today */
  public List<TermRow> deputiesToday() {
    return deputies.stream().filter(term -> term.state() == TermRow.State.NOW).toList();
  }
}
