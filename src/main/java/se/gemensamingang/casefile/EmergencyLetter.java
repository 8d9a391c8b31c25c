package se.gemensamingang.casefile;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;

/**
 * Something that was written about the participant in an emergency request. Its text form shows none of it.
 *
 * @param request the request
 * @param kind what it is
 * @param caseNumber the case
 * @param informationClass the class it belongs to
 * @param writer who wrote it; it is the information of the writer's secrecy unit
 * @param addressee whom it was given to; nobody for what is the own unit's alone, and for {@link Kind#REQUEST}, which
 *     whoever is asked at the moment reads
 * @param until until when the addressee reads it; nothing when no time was set
 * @param texts what was written, each part under its question's key, in the order they were asked
 */
public record EmergencyLetter(EmergencyRequestId request, Kind kind, CaseNumber caseNumber,
    InformationClass informationClass, CaseworkerId writer, Optional<CaseworkerId> addressee, Optional<Instant> until,
    Map<String, String> texts) {

  /** What is written in the course of a request. */
  public enum Kind {
    /** Who it is about, what is needed and why. */
    REQUEST("Akut begäran"),
    /** The stated items that were disclosed. */
    DISCLOSURE("Utlämnade uppgifter"),
    /** What the requester can do instead. */
    REFUSAL("Det som kan göras i stället"),
    /** The harm assessment (menprövning). */
    ASSESSMENT("Menprövning"),
    /** Why the participant has not been told yet. */
    NOT_TOLD("Varför deltagaren inte har fått veta än");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** @return what people read, in Swedish */
    public String label() {
      return label;
    }
  }

  /** Makes the texts unchangeable; they keep their order. */
  public EmergencyLetter {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  @Override
  public String toString() {
    return "EmergencyLetter[" + request + " " + kind + "]";
  }
}
