package se.gemensamingang.emergency;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.gemensamingang.casefile.Case;
import se.gemensamingang.directory.Organisation;
import se.gemensamingang.directory.Remit;
import se.gemensamingang.directory.Unit;
import se.gemensamingang.shared.SecrecyUnitId;

/** The authorities that may hold something about a participant: secrecy units of a party that serve the municipality. */
@Component
class HoldingAuthorities {

  private final Organisation organisation;

  HoldingAuthorities(Organisation organisation) {
    this.organisation = organisation;
  }

  /** An authority and its name in words. */
  record Authority(SecrecyUnitId id, String name) {}

  /** Those outside the requester's own secrecy unit, by name. */
  List<Authority> outside(SecrecyUnitId own, Case theCase) {
    Map<String, List<String>> names = new TreeMap<>();
    organisation.remits().stream().filter(remit -> remit.unit().party() != null)
        .filter(remit -> !remit.unit().secrecyUnit().equals(own)).filter(remit -> serves(remit, theCase))
        .collect(Collectors.groupingBy(remit -> remit.unit().secrecyUnit().value()))
        .forEach((id, remits) -> names.put(id, remits.stream().map(remit -> remit.unit().name()).sorted().toList()));
    return names.entrySet().stream()
        .map(each -> new Authority(new SecrecyUnitId(each.getKey()), String.join(", ", each.getValue())))
        .sorted(Comparator.comparing(Authority::name)).toList();
  }

  /** Whether a unit serves the participant's municipality; the target group does not matter when there is danger. */
  boolean serves(Unit unit, Case theCase) {
    return organisation.remits().stream()
        .anyMatch(remit -> remit.unit().id().equals(unit.id()) && serves(remit, theCase));
  }

  private static boolean serves(Remit remit, Case theCase) {
    return remit.municipalities().isEmpty() || remit.municipalities().contains(theCase.municipality());
  }
}
