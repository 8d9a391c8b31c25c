package se.gemensamingang.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/**
 * What a caseworker has done lately, to paste into the own authority's journal. Whoever has completed a step may have
 * nothing more to do in the case and can no longer open it, so the notes hold nothing but the caseworker's own work.
 */
@Service
public class JournalNotes {

  private static final Duration LATELY = Duration.ofDays(30);
  private static final int MOST = 10;

  private final List<CaseEvents> capabilities;
  private final Clock clock;

  JournalNotes(List<CaseEvents> capabilities, Clock clock) {
    this.capabilities = capabilities;
    this.clock = clock;
  }

  /**
   * A note.
   *
   * @param caseNumber the case
   * @param text the day and what was done, nothing about the participant
   */
  public record Note(CaseNumber caseNumber, String text) {}

  /**
   * The notes of the last thirty days.
   *
   * @param caseworker whose
   * @return at most ten, the latest first
   */
  @Transactional(readOnly = true)
  public List<Note> recent(CaseworkerId caseworker) {
    Instant since = clock.instant().minus(LATELY);
    return capabilities.stream()
        .flatMap(capability -> capability.doneBy(caseworker, since).stream())
        .sorted(Comparator.comparing(CaseEvent::at).reversed())
        .flatMap(event -> event.note().map(note -> new Note(event.caseNumber(), day(event) + " " + note)).stream())
        .limit(MOST).toList();
  }

  private LocalDate day(CaseEvent event) {
    return LocalDate.ofInstant(event.at(), clock.getZone());
  }
}
