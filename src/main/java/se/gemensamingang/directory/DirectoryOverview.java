package se.gemensamingang.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the directory to those who change it: also who has left, which terms are over, and the history. */
@Service
public class DirectoryOverview {

  private final DirectoryEvents events;
  private final Clock clock;

  DirectoryOverview(DirectoryEvents events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  /** @return the directory at its latest revision */
  @Transactional(readOnly = true)
  public DirectoryView now() {
    return new DirectoryView(KnownDirectory.of(events.latestOfEach()), LocalDate.now(clock));
  }

  /** @return every change, the latest first */
  @Transactional(readOnly = true)
  public List<HistoryRow> history() {
    return new DirectoryHistory(events.all()).rows();
  }
}
