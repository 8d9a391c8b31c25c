package se.gemensamingang.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.directory.IntakeSeat;
import se.gemensamingang.directory.Role;
import se.gemensamingang.shared.CaseworkerId;

/** In which order the people of a party are asked: the representative, the deputies, the heads of the representative's unit. */
@Component
class SeatOrder {

  private final Directory directory;

  SeatOrder(Directory directory) {
    this.directory = directory;
  }

  /** Everybody who may answer for the seat today, each once. */
  List<SeatCandidate> of(IntakeSeat seat) {
    List<SeatCandidate> order = new ArrayList<>();
    Set<CaseworkerId> listed = new HashSet<>();
    add(order, listed, List.of(seat.representative()), AsWhom.REPRESENTATIVE);
    add(order, listed, seat.deputies(), AsWhom.DEPUTY);
    add(order, listed, heads(seat.representative()), AsWhom.UNIT_HEAD);
    return List.copyOf(order);
  }

  /** Who is away today according to a registered absence. */
  Set<CaseworkerId> absent() {
    return directory.caseworkers().stream().flatMap(each -> directory.standsInFor(each.id()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static void add(List<SeatCandidate> order, Set<CaseworkerId> listed, List<Caseworker> people, AsWhom asWhom) {
    people.stream().map(Caseworker::id).filter(listed::add)
        .forEach(each -> order.add(new SeatCandidate(each, asWhom)));
  }

  private List<Caseworker> heads(Caseworker representative) {
    return directory.caseworkers().stream()
        .filter(each -> each.roles().contains(Role.UNIT_HEAD) && each.unit().id().equals(representative.unit().id()))
        .sorted(Comparator.comparing(each -> each.id().value())).toList();
  }
}
