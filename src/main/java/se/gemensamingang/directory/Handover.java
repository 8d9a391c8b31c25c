package se.gemensamingang.directory;

import java.time.LocalDate;
import java.util.Optional;
import se.gemensamingang.directory.DirectoryFile.CaseworkerEntry;
import se.gemensamingang.directory.DirectoryFile.UnitEntry;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseworkerId;

/** Who may hand what over to whom, on one day. */
record Handover(DirectoryState now, LocalDate today) {

  Optional<Answer<CaseworkerId>> refusal(CaseworkerId actor, CaseworkerId from, CaseworkerId to) {
    Optional<CaseworkerEntry> leaving = now.caseworker(from.value());
    if (leaving.isEmpty() || !ChangeRights.mayHandOver(now, actor.value(), from.value(), today)) {
      return Optional.of(Answer.refused("", "Bara administratören och personens enhetschef lämnar över arbete."));
    }
    if (actor.equals(to)) {
      return Optional.of(Answer.refused("successor",
          "Ingen lämnar över arbete till sig själv. Välj någon annan, eller be en annan administratör."));
    }
    Optional<CaseworkerEntry> successor = now.caseworker(to.value()).filter(CaseworkerEntry::active);
    if (successor.isEmpty() || from.equals(to) || !secrecyUnit(successor.get()).equals(secrecyUnit(leaving.get()))) {
      return Optional.of(Answer.refused("successor",
          "Välj en kollega som är i tjänst i samma nämnd, myndighet eller vårdgivare."));
    }
    return Optional.empty();
  }

  Optional<String> secrecyUnit(CaseworkerEntry caseworker) {
    return secrecyUnit(caseworker.unit());
  }

  Optional<String> secrecyUnit(String unit) {
    return Optional.ofNullable(new Succession(now.structure().units()).on(today, unit)).map(UnitEntry::secrecyUnit);
  }
}
