package se.gemensamingang.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.directory.DirectoryEvent.Kind;
import se.gemensamingang.directory.KnownDirectory.Subject;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.Refusal;
import se.gemensamingang.shared.StartRefused;

/**
 * Changes the directory without a restart. A change is made whole or not at all, takes hold at the next request on every
 * node, and stays in the history. It is refused when it would leave a party without a seat, a seat or a unit without its
 * holder, or the directory without an administrator; and when somebody else has changed the same thing since the one who
 * asks saw it.
 */
@Service
public class DirectoryChanges {

  private static final Logger LOG = LoggerFactory.getLogger(DirectoryChanges.class);

  private final DirectoryEvents events;
  private final DirectorySource source;
  private final HandingOver handingOver;
  private final Clock clock;

  DirectoryChanges(DirectoryEvents events, DirectorySource source, HandingOver handingOver, Clock clock) {
    this.events = events;
    this.source = source;
    this.handingOver = handingOver;
    this.clock = clock;
  }

  /**
   * Adds a caseworker.
   *
   * @param actor who asks
   * @param details what is known; the id must be new, also among those who have left
   * @return the revision of the change, or the reasons with fields {@code id}, {@code name}, {@code unit}, {@code roles}
   */
  @Transactional
  public Answer<Long> addCaseworker(CaseworkerId actor, CaseworkerDetails details) {
    return make(actor, ChangeRights.onlyByAdministrator(actor, CaseworkerChanges.add(details)));
  }

  /**
   * Changes a caseworker's name, unit and roles, of oneself only the name. Whoever has work in hand stays in the secrecy unit until it is handed over.
   *
   * @param actor who asks
   * @param seen the revision that the actor saw
   * @param details how it shall be; the id says who
   * @return the revision of the change, or the reasons with fields {@code name}, {@code unit}, {@code roles}
   */
  @Transactional
  public Answer<Long> changeCaseworker(CaseworkerId actor, long seen, CaseworkerDetails details) {
    return makeSeen(actor, unlessChangedSince(seen, Kind.CASEWORKER, details.id(),
        ChangeRights.onlyByAdministrator(actor,
            ChangeRights.neverOfOwnRights(actor, details, CaseworkerChanges.change(details)))), movingWithWork(details));
  }

  /**
   * Ends a caseworker, who then cannot sign in or be assigned, or takes one back. Whoever has work in hand must have handed
   * it over.
   *
   * @param actor who asks
   * @param seen the revision that the actor saw
   * @param caseworker the user id
   * @param active false to end, true to take back
   * @return the revision of the change, or the reasons
   */
  @Transactional
  public Answer<Long> setActive(CaseworkerId actor, long seen, String caseworker, boolean active) {
    return makeSeen(actor, unlessChangedSince(seen, Kind.CASEWORKER, caseworker,
        ChangeRights.onlyByAdministrator(actor, CaseworkerChanges.setActive(caseworker, active))),
        active ? (now, today) -> Optional.empty() : leavingWithWork(caseworker));
  }

  private WorkInTheWay leavingWithWork(String caseworker) {
    return (now, today) -> handingOver.inWords(new CaseworkerId(caseworker)).map(words -> new Refusal("successor",
        "Personen " + words + ". Välj vem som tar över och lämna över först."));
  }

  private WorkInTheWay movingWithWork(CaseworkerDetails details) {
    return (now, today) -> {
      Handover handover = new Handover(now, today);
      return now.caseworker(details.id())
          .filter(known -> !handover.secrecyUnit(known).equals(handover.secrecyUnit(details.unit())))
          .flatMap(known -> handingOver.inWords(new CaseworkerId(known.id())))
          .map(words -> new Refusal("unit", "Personen " + words
              + ", som hör till den nuvarande sekretessenheten. Lämna över det först."));
    };
  }

  /**
   * Appoints a representative, who follows the one who holds the seat.
   *
   * @param actor who asks
   * @param seen the revision that the actor saw
   * @param term who and when
   * @return the revision of the change, or the reasons with fields {@code caseworker}, {@code from}, {@code to}
   */
  @Transactional
  public Answer<Long> appointRepresentative(CaseworkerId actor, long seen, SeatTerm term) {
    return makeSeen(actor, unlessChangedSince(seen, Kind.INTAKE_GROUP, term.group(),
        ChangeRights.onlyByAdministrator(actor, SeatChanges.appointRepresentative(term))));
  }

  /**
   * Appoints one more deputy.
   *
   * @param actor who asks
   * @param seen the revision that the actor saw
   * @param term who and when
   * @return the revision of the change, or the reasons with fields {@code caseworker}, {@code from}, {@code to}
   */
  @Transactional
  public Answer<Long> appointDeputy(CaseworkerId actor, long seen, SeatTerm term) {
    return makeSeen(actor, unlessChangedSince(seen, Kind.INTAKE_GROUP, term.group(),
        ChangeRights.onlyByAdministrator(actor, SeatChanges.appointDeputy(term))));
  }

  /**
   * Ends a deputy as of today.
   *
   * @param actor who asks
   * @param seen the revision that the actor saw
   * @param group the group's key
   * @param seat the seat's id
   * @param caseworker the user id
   * @return the revision of the change, or the reasons
   */
  @Transactional
  public Answer<Long> endDeputy(CaseworkerId actor, long seen, String group, String seat, String caseworker) {
    return makeSeen(actor, unlessChangedSince(seen, Kind.INTAKE_GROUP, group,
        ChangeRights.onlyByAdministrator(actor, SeatChanges.endDeputy(group, seat, caseworker))));
  }

  /**
   * Chooses who leads a group.
   *
   * @param actor who asks
   * @param seen the revision that the actor saw
   * @param group the group's key
   * @param caseworker the user id of one of its representatives
   * @return the revision of the change, or the reasons with field {@code chair}
   */
  @Transactional
  public Answer<Long> chooseChair(CaseworkerId actor, long seen, String group, String caseworker) {
    return makeSeen(actor, unlessChangedSince(seen, Kind.INTAKE_GROUP, group,
        ChangeRights.onlyByAdministrator(actor, SeatChanges.chooseChair(group, caseworker))));
  }

  /**
   * Registers an absence. The absent caseworker, the head of the same unit and an administrator may.
   *
   * @param actor who asks
   * @param details who, when, and who stands in
   * @return the revision of the change, or the reasons with fields {@code caseworker}, {@code substitute},
   *     {@code firstDay}, {@code lastDay}
   */
  @Transactional
  public Answer<Long> registerAbsence(CaseworkerId actor, AbsenceDetails details) {
    return make(actor, ChangeRights.onlyByOwnUnit(actor, details.caseworker(), AbsenceChanges.register(details)));
  }

  /**
   * Ends an absence at once. The absent caseworker, the head of the same unit and an administrator may.
   *
   * @param actor who asks
   * @param absence the absence's id
   * @return the revision of the change, or the reasons
   */
  @Transactional
  public Answer<Long> endAbsence(CaseworkerId actor, String absence) {
    return make(actor, ChangeRights.onlyByOwnUnitOf(actor, absence, AbsenceChanges.end(absence)));
  }

  /**
   * Reads the structure from the file again. With a fault everything stays as it is.
   *
   * @param actor who asks
   * @return the revision of the change, or each fault with file, line, reason and mend
   */
  @Transactional
  public Answer<Long> readStructureAgain(CaseworkerId actor) {
    return make(actor, ChangeRights.onlyByAdministrator(actor, this::readAgain));
  }

  private Answer<DirectoryState> readAgain(DirectoryState now, LocalDate today) {
    try {
      return Answer.accepted(new DirectoryReading(source.name(), source.content()).onto(now, today));
    } catch (StartRefused refused) {
      List<String> faults = refused.details().isEmpty()
          ? List.of(refused.getMessage() + " " + refused.mend()) : refused.details();
      return new Answer.Refused<>(faults.stream().map(fault -> new Refusal("", fault)).toList());
    }
  }

  private static SeenChange unlessChangedSince(long seen, Kind kind, String subject, DirectoryChange change) {
    return (known, today) -> known.isChangedSince(new Subject(kind, subject), seen)
        ? Answer.refused("", "Någon annan har ändrat här medan du hade sidan öppen, och den ändringen står kvar. "
            + "Se efter vad som har ändrats och gör om din ändring.")
        : change.madeIn(known.state(), today);
  }

  private Answer<Long> make(CaseworkerId actor, DirectoryChange change) {
    return makeSeen(actor, (known, today) -> change.madeIn(known.state(), today));
  }

  private Answer<Long> makeSeen(CaseworkerId actor, SeenChange change) {
    return makeSeen(actor, change, (now, today) -> Optional.empty());
  }

  private Answer<Long> makeSeen(CaseworkerId actor, SeenChange change, WorkInTheWay work) {
    events.holdOthersBack();
    KnownDirectory known = KnownDirectory.of(events.latestOfEach());
    LocalDate today = LocalDate.now(clock);
    Answer<DirectoryState> changed = change.madeIn(known, today);
    if (changed instanceof Answer.Accepted<DirectoryState>) {
      changed = work.inTheWay(known.state(), today).<Answer<DirectoryState>>map(reason -> new Answer.Refused<>(List.of(reason)))
          .orElse(changed);
    }
    if (changed instanceof Answer.Accepted<DirectoryState> accepted) {
      events.write(known.state(), accepted.value(), actor.value());
      LOG.info("Directory changed: revision={}", events.latest());
    }
    return changed.map(state -> events.latest());
  }

  /** A change by somebody who saw the directory at a certain revision. */
  @FunctionalInterface
  private interface SeenChange {

    Answer<DirectoryState> madeIn(KnownDirectory known, LocalDate today);
  }

  /** The work that a caseworker has in hand and that a change would leave unowned. */
  @FunctionalInterface
  private interface WorkInTheWay {

    Optional<Refusal> inTheWay(DirectoryState now, LocalDate today);
  }
}
