package se.gemensamingang.emergency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.EmergencyLetter;
import se.gemensamingang.casefile.EmergencyLetters;
import se.gemensamingang.casefile.EmergencyRequestId;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.emergency.EmergencyEvent.Kind;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;

/** Whoever disclosed something tells the participant, or says why not yet and when to try again. */
@Service
public class TellingParticipants {

  /** The key of the day when the participant was told, in the form and in a refusal. */
  public static final String TOLD_ON = "toldOn";
  /** The key of the day when it is tried again. */
  public static final String TELL_AGAIN_ON = "tellAgainOn";
  /** The key of why the participant has not been told. */
  public static final String NOT_TOLD_REASON = "notToldReason";

  private static final int LONGEST_WAIT_IN_DAYS = 30;

  private final EmergencyRecords records;
  private final EmergencyLetters letters;
  private final Directory directory;
  private final Clock clock;

  TellingParticipants(EmergencyRecords records, EmergencyLetters letters, Directory directory, Clock clock) {
    this.records = records;
    this.letters = letters;
    this.directory = directory;
    this.clock = clock;
  }

  /**
   * Notes that the participant was told. Says no for a day before the disclosure or after today.
   *
   * @param request the request
   * @param toldOn on which day
   * @param by who told
   * @return the day, or the reason
   */
  @Transactional
  public Answer<LocalDate> told(EmergencyRequestId request, LocalDate toldOn, CaseworkerId by) {
    EmergencyRequest known = records.held(request);
    LocalDate disclosedOn = LocalDate.ofInstant(known.answeredAt().orElseThrow(), clock.getZone());
    if (known.isTold()) {
      return alreadyTold();
    }
    if (toldOn.isBefore(disclosedOn) || toldOn.isAfter(LocalDate.now(clock))) {
      return Answer.refused(TOLD_ON, "Dagen ska vara från utlämnandets dag till och med i dag. Rätta datumet.");
    }
    records.add(event(known, Kind.TOLD, by).on(toldOn));
    return Answer.accepted(toldOn);
  }

  /**
   * Notes that the participant could not be told yet. The reason is for the own authority alone.
   *
   * @param request the request
   * @param reason why not
   * @param againOn when it is tried again, from tomorrow to thirty days ahead
   * @param by who should have told
   * @return the day when it is tried again, or the reason
   */
  @Transactional
  public Answer<LocalDate> notYet(EmergencyRequestId request, String reason, LocalDate againOn, CaseworkerId by) {
    EmergencyRequest known = records.held(request);
    LocalDate today = LocalDate.now(clock);
    if (known.isTold()) {
      return alreadyTold();
    }
    if (!againOn.isAfter(today) || againOn.isAfter(today.plusDays(LONGEST_WAIT_IN_DAYS))) {
      return Answer.refused(TELL_AGAIN_ON, "Välj en dag från i morgon till och med 30 dagar framåt.");
    }
    letters.write(new EmergencyLetter(request, EmergencyLetter.Kind.NOT_TOLD, known.caseNumber(),
        InformationClass.PLANNING, by, Optional.empty(), Optional.empty(), Map.of(NOT_TOLD_REASON, reason)));
    records.add(event(known, Kind.NOT_TOLD, by).on(againOn));
    return Answer.accepted(againOn);
  }

  /**
   * When it is to be tried again.
   *
   * @param request the request
   * @return the day that was chosen last, or nothing when none was
   */
  public Optional<LocalDate> againOn(EmergencyRequestId request) {
    return records.find(request).flatMap(EmergencyRequest::tellAgainOn);
  }

  private static <T> Answer<T> alreadyTold() {
    return Answer.refused("", "Det är redan antecknat att deltagaren vet.");
  }

  private EmergencyEvent event(EmergencyRequest request, Kind kind, CaseworkerId by) {
    return EmergencyEvent.of(request.id(), kind, request.caseNumber(), directory.caseworker(by).orElseThrow(),
        clock.instant());
  }
}
