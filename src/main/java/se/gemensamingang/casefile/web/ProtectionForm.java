package se.gemensamingang.casefile.web;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.gemensamingang.casefile.ParticipantOverview;
import se.gemensamingang.casefile.ParticipantOverview.ReaderChoice;
import se.gemensamingang.casefile.ProtectionLevel;
import se.gemensamingang.shared.CaseworkerId;

/**
 * Protection as it is chosen in a page.
 *
 * @param level the code of the level; empty when none is chosen
 * @param readers the user ids of those who may know
 */
record ProtectionForm(String level, Set<String> readers) {

  static ProtectionForm of(ParticipantOverview overview) {
    return new ProtectionForm(overview.protection().map(Enum::name).orElse(""),
        overview.named().stream().map(CaseworkerId::value).collect(Collectors.toSet()));
  }

  static ProtectionForm read(String level, List<String> readers) {
    return new ProtectionForm(level, new HashSet<>(readers));
  }

  Optional<ProtectionLevel> chosen() {
    return Arrays.stream(ProtectionLevel.values()).filter(each -> each.name().equals(level)).findFirst();
  }

  /** Those who are chosen, or nothing when somebody is who cannot be. */
  Optional<Set<CaseworkerId>> among(List<ReaderChoice> choices) {
    Set<CaseworkerId> named = choices.stream().map(ReaderChoice::id).filter(id -> readers.contains(id.value()))
        .collect(Collectors.toUnmodifiableSet());
    return Optional.of(named).filter(found -> found.size() == readers.size());
  }
}
