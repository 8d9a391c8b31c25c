package se.gemensamingang.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseworkerId;

/** Gives all that a caseworker has in hand to a colleague, in one operation. */
@Service
public class HandingOver {

  private static final Logger LOG = LoggerFactory.getLogger(HandingOver.class);

  private final DirectoryEvents events;
  private final DirectoryOverview directory;
  private final List<WorkInHand> works;
  private final JdbcClient database;
  private final Clock clock;

  HandingOver(DirectoryEvents events, DirectoryOverview directory, List<WorkInHand> works, JdbcClient database,
      Clock clock) {
    this.events = events;
    this.directory = directory;
    this.works = works;
    this.database = database;
    this.clock = clock;
  }

  /**
   * What a caseworker has in hand.
   *
   * @param caseworker who
   * @return a clause that follows on "Personen"; nothing when there is none
   */
  @Transactional(readOnly = true)
  public Optional<String> inWords(CaseworkerId caseworker) {
    return Optional.ofNullable(inWords(List.of(caseworker)).get(caseworker));
  }

  /**
   * What some caseworkers have in hand.
   *
   * @param caseworkers who
   * @return for each who has anything a clause that follows on "Personen"
   */
  @Transactional(readOnly = true)
  public Map<CaseworkerId, String> inWords(Collection<CaseworkerId> caseworkers) {
    Map<CaseworkerId, String> words = new HashMap<>();
    works.forEach(work -> work.inWords(caseworkers)
        .forEach((caseworker, clause) -> words.merge(caseworker, clause, (first, second) -> first + " och " + second)));
    return words;
  }

  /**
   * Tells what has been handed over.
   *
   * @param actor who asks
   * @return the work of those whose work the actor may hand over; the latest first
   */
  @Transactional(readOnly = true)
  public List<HandedOver> decided(CaseworkerId actor) {
    DirectoryView now = directory.now();
    Set<String> whose = now.mayBeHandedOver(actor).stream().map(PersonRow::id).collect(Collectors.toSet());
    return database.sql("SELECT from_caseworker, to_caseworker, decided_by, decided_at FROM casework.handover_event"
            + " WHERE from_caseworker = ANY (?) ORDER BY id DESC")
        .param(whose.toArray(String[]::new))
        .query((row, number) -> new HandedOver(row.getTimestamp("decided_at").toInstant(),
            name(now, row.getString("from_caseworker")), name(now, row.getString("to_caseworker")),
            name(now, row.getString("decided_by")))).list();
  }

  private static String name(DirectoryView now, String person) {
    return now.person(person).map(PersonRow::name).orElse(person);
  }

  /**
   * Hands over everything. What the participant opened to the leaving caseworker by name is not opened to the one who
   * takes over; that takes a consent.
   *
   * @param actor an administrator, or the head of the caseworker's unit
   * @param from who has the work, also somebody who has left
   * @param to who takes over: active, of the same secrecy unit
   * @return who took over, or the reasons with field {@code successor} or the empty string
   */
  @Transactional
  public Answer<CaseworkerId> handOver(CaseworkerId actor, CaseworkerId from, CaseworkerId to) {
    events.holdOthersBack();
    Handover handover = new Handover(KnownDirectory.of(events.latestOfEach()).state(), LocalDate.now(clock));
    Optional<Answer<CaseworkerId>> refusal = handover.refusal(actor, from, to);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (inWords(from).isEmpty()) {
      return Answer.refused("", "Personen har inget i hand att lämna över.");
    }
    works.forEach(work -> work.handOver(from, to, actor));
    database.sql("INSERT INTO casework.handover_event (from_caseworker, to_caseworker, decided_by, decided_at) VALUES (?, ?, ?, ?)")
        .params(from.value(), to.value(), actor.value(), Timestamp.from(clock.instant())).update();
    LOG.info("Work handed over: from={} to={}", from, to);
    return Answer.accepted(to);
  }
}
