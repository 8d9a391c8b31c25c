package se.gemensamingang.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.directory.IntakeSeat;
import se.gemensamingang.directory.Meeting;
import se.gemensamingang.directory.Organisation;
import se.gemensamingang.directory.PartyKind;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** How the group gets from the parties' positions to something it can decide. */
@Service
public class Deliberating {

  private static final Logger LOG = LoggerFactory.getLogger(Deliberating.class);

  private final CaseGroup groups;
  private final ChairOfCase chairs;
  private final Organisation organisation;
  private final IntakeRecords records;
  private final AskEvents events;
  private final Clock clock;

  Deliberating(CaseGroup groups, ChairOfCase chairs, Organisation organisation, IntakeRecords records, AskEvents events,
      Clock clock) {
    this.groups = groups;
    this.chairs = chairs;
    this.organisation = organisation;
    this.records = records;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Counts the positions.
   *
   * @param caseNumber the case
   * @return what the table of quorum is asked about
   */
  @Transactional(readOnly = true)
  public CountedPositions count(CaseNumber caseNumber) {
    return CountedPositions.of(groups.of(caseNumber).seats(), records.positions(caseNumber));
  }

  /**
   * Puts the decision off to the next meeting, because too few parties have answered: those that have not are asked again
   * from the beginning and have until the day of the meeting.
   *
   * @param caseNumber the case
   * @return how many times the decision has been put off by now
   */
  @Transactional
  public int postpone(CaseNumber caseNumber) {
    Optional<LocalDate> meeting = nextMeeting(caseNumber);
    int times = records.addPostponement(caseNumber, meeting);
    groups.of(caseNumber).seats().stream().filter(seat -> !records.hasAnswered(caseNumber, seat.id()))
        .forEach(seat -> events.add(AskEvent.askAgain(caseNumber, seat.id(), Optional.empty(), meeting, clock.instant())));
    LOG.warn("Intake group without quorum: case={} times={}", caseNumber, times);
    return times;
  }

  /**
   * The meeting whose agenda the case is on.
   *
   * @param caseNumber the case
   * @return the nearest coming meeting, today's included, of a platform for the participant's municipality and target
   *     group whose stop day had not passed when the referral was registered; nothing when none is planned or nothing is
   *     registered
   */
  @Transactional(readOnly = true)
  public Optional<Meeting> meeting(CaseNumber caseNumber) {
    return records.registeredAt(caseNumber).map(at -> LocalDate.ofInstant(at, clock.getZone()))
        .flatMap(day -> meetings(caseNumber).readyOn(day));
  }

  /**
   * The next meeting for something that begins today, such as a party being asked again.
   *
   * @param caseNumber the case
   * @return the nearest coming meeting of a platform for the participant's municipality and target group whose stop day
   *     lies ahead, or nothing when none is planned
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> nextMeeting(CaseNumber caseNumber) {
    return meetings(caseNumber).readyOn(LocalDate.now(clock).plusDays(1)).map(Meeting::day);
  }

  private CaseMeetings meetings(CaseNumber caseNumber) {
    return new CaseMeetings(organisation.platforms(), groups.caseOf(caseNumber).municipality(),
        records.targetGroup(caseNumber));
  }

  /**
   * Records how each party voted in the open vote. Every party that has taken a position votes; one that has not counts as
   * absent and has no vote.
   *
   * @param caseNumber the case
   * @param chair who led the group and records the votes
   * @param votes each party's vote; a party that takes no part is left out
   * @return how the votes fell, or the reasons with field {@code vote} and the party
   */
  @Transactional
  public Answer<Map<PartyKind, Position>> vote(CaseNumber caseNumber, CaseworkerId chair, Map<PartyKind, Position> votes) {
    if (!chairs.of(caseNumber).equals(chair)) {
      return Answer.refused("", "Bara den som är ordförande i ärendet skriver hur parterna röstade.");
    }
    for (IntakeSeat seat : groups.of(caseNumber).seats()) {
      boolean answered = records.hasAnswered(caseNumber, seat.id());
      if (answered != votes.containsKey(seat.party())) {
        return Answer.refused(field(seat.party()), answered
            ? "Parten har tagit ställning och ska rösta. Skriv hur den röstade."
            : "Parten har inte tagit ställning och räknas som frånvarande. Välj Deltar inte.");
      }
    }
    groups.of(caseNumber).seats().stream().filter(seat -> votes.containsKey(seat.party()))
        .forEach(seat -> records.addVote(caseNumber, seat.id(), votes.get(seat.party()), chair));
    LOG.info("Intake group voted: case={} votes={}", caseNumber, votes.size());
    return Answer.accepted(votes);
  }

  /**
   * The key of the question how a party voted.
   *
   * @param party the party
   * @return such as {@code voteEmploymentService}
   */
  public static String field(PartyKind party) {
    StringBuilder key = new StringBuilder("vote");
    for (String word : party.code().split("-")) {
      key.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return key.toString();
  }
}
