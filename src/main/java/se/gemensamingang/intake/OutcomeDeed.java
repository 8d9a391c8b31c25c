package se.gemensamingang.intake;

import java.time.Instant;
import java.util.Optional;
import se.gemensamingang.casefile.CaseEvent;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/**
 * Something that was done after a decision.
 *
 * @param caseNumber the case
 * @param kind what
 * @param by who did it
 * @param at when
 * @param code the day or the answer; empty where the kind says it all
 */
record OutcomeDeed(CaseNumber caseNumber, Kind kind, CaseworkerId by, Instant at, String code) {

  enum Kind { TOLD_BY_VOICE, WAIT_CONFIRMED, SUPPLEMENTED, SENT, NAMED, TAKEN_UP, DECLINED, CONTACT_RECORDED }

  /** In words, without anything about the participant. */
  String inWords() {
    return switch (kind) {
      case TOLD_BY_VOICE -> "Deltagaren fick veta beslutet muntligt " + code;
      case WAIT_CONFIRMED -> "Väntan på plats: deltagaren " + WaitAnswer.valueOf(code).label();
      case SUPPLEMENTED -> "Remissen kompletterades och gruppen frågas igen";
      case SENT -> "Rekommendationen skickades till en annan enhet";
      case NAMED -> "Mottagare av rekommendationen utsågs";
      case TAKEN_UP -> "Rekommendationen togs emot: ett första samtal hölls " + code;
      case DECLINED -> "Rekommendationen kunde inte tas emot. En annan väg föreslogs";
      case CONTACT_RECORDED -> "Deltagaren fick kontakt utanför samarbetet " + code;
    };
  }

  CaseEvent event() {
    return new CaseEvent(caseNumber, at, Optional.of(by), inWords(),
        Optional.of(inWords() + ", ärende " + caseNumber + "."));
  }
}
