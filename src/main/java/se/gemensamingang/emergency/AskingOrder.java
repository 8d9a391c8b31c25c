package se.gemensamingang.emergency;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.gemensamingang.casefile.Case;
import se.gemensamingang.casefile.CaseTeam;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.directory.Role;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.SecrecyUnitId;

/**
 * In which order the people of an authority are asked: those of the case's team, whoever stands in for them, the heads of
 * the units that serve the municipality and whoever stands in for those, the heads of the authority's other units. Who is
 * absent today is passed over, because there is a substitute. Nobody employed by the samordningsförbund, never the
 * requester.
 */
@Component
class AskingOrder {

  private final Directory directory;
  private final CaseTeam team;
  private final HoldingAuthorities authorities;

  AskingOrder(Directory directory, CaseTeam team, HoldingAuthorities authorities) {
    this.directory = directory;
    this.team = team;
    this.authorities = authorities;
  }

  /** All that may be asked today, each once, in order. */
  List<CaseworkerId> of(Case theCase, SecrecyUnitId authority, CaseworkerId requester) {
    List<Caseworker> people = directory.caseworkers().stream()
        .filter(each -> each.unit().party() != null && each.unit().secrecyUnit().equals(authority))
        .sorted(Comparator.comparing(each -> each.id().value())).toList();
    Set<CaseworkerId> members = team.members(theCase.caseNumber());
    List<CaseworkerId> onTheTeam = people.stream().map(Caseworker::id).filter(members::contains).toList();
    LinkedHashSet<CaseworkerId> order = new LinkedHashSet<>(withSubstitutes(onTheTeam, people));
    order.addAll(withSubstitutes(heads(people, theCase, true), people));
    order.addAll(withSubstitutes(heads(people, theCase, false), people));
    order.remove(requester);
    order.removeAll(absent(people));
    return List.copyOf(order);
  }

  private List<CaseworkerId> heads(List<Caseworker> people, Case theCase, boolean serving) {
    return people.stream().filter(each -> each.roles().contains(Role.UNIT_HEAD))
        .filter(each -> authorities.serves(each.unit(), theCase) == serving).map(Caseworker::id).toList();
  }

  /** These, and after them all who stand in for one of them. */
  private List<CaseworkerId> withSubstitutes(List<CaseworkerId> these, Collection<Caseworker> people) {
    return Stream.concat(these.stream(), people.stream().map(Caseworker::id)
        .filter(each -> directory.standsInFor(each).stream().anyMatch(these::contains))).toList();
  }

  private Set<CaseworkerId> absent(Collection<Caseworker> people) {
    return people.stream().flatMap(each -> directory.standsInFor(each.id()).stream())
        .collect(Collectors.toCollection(HashSet::new));
  }
}
