package se.gemensamingang.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.directory.IntakeGroup;
import se.gemensamingang.directory.IntakeSeat;
import se.gemensamingang.shared.CaseworkerId;

/**
 * Says how a decision came about. It is the parties' decision about the common work: never the samordningsförbund's, and
 * never one on a benefit (lag 2003:1210 7 §).
 */
final class DecisionInWords {

  private final Map<String, IntakeSeat> seats;
  private final Directory directory;
  private final Clock clock;

  DecisionInWords(IntakeGroup group, Directory directory, Clock clock) {
    this.seats = group.seats().stream().collect(Collectors.toMap(IntakeSeat::id, Function.identity()));
    this.directory = directory;
    this.clock = clock;
  }

  String of(DecisionRecord decision) {
    List<String> lines = new ArrayList<>();
    lines.add(LocalDate.ofInstant(decision.at(), clock.getZone()) + ": " + decision.outcome().label()
        + ". Parternas gemensamma beslut om arbetet tillsammans, inte om någon ersättning eller insats.");
    decision.agreement().ifPresent(agreement -> lines.add(agreement.label()));
    decision.parts().forEach(part -> lines.add(party(part.seat()) + " (" + name(part.caseworker()) + "): "
        + (part.opinion() == Position.FOR ? "för" : "mot") + (part.dissents() ? ", skiljaktig mening antecknad." : ".")));
    if (decision.castingVote()) {
      lines.add("Vid lika röstetal avgjorde ordföranden.");
    }
    lines.add("Ordförande: " + name(decision.chair()) + ".");
    decision.presentedBy().ifPresent(presenter -> lines.add("Föredragande: " + name(presenter) + ", genom remissen."));
    return String.join("\n", lines);
  }

  private String party(String seat) {
    return seats.containsKey(seat) ? seats.get(seat).party().label() : seat;
  }

  private String name(CaseworkerId caseworker) {
    return directory.caseworker(caseworker).map(Caseworker::name).orElse(caseworker.value());
  }
}
