package se.gemensamingang.casefile;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** How caseworkers are called in the forms of a case: as on its page, so without a place for whoever may not know it. */
@Service
public class PeopleInCases {

  private final Cases cases;
  private final Faces faces;
  private final Protections protections;

  PeopleInCases(Cases cases, Faces faces, Protections protections) {
    this.cases = cases;
    this.faces = faces;
    this.protections = protections;
  }

  /**
   * A caseworker in words.
   *
   * @param caseNumber a case
   * @param reader who reads
   * @param who the caseworker
   * @return the name, the unit and its phone number; for a reader who may not know the place, the party in their stead
   */
  public String inWords(CaseNumber caseNumber, CaseworkerId reader, CaseworkerId who) {
    PersonShown shown = faces.seenBy(cases.find(caseNumber).orElseThrow(), reader).of(who);
    return shown.name() + Optional.ofNullable(shown.unit()).map(unit -> ", " + unit).orElse("")
        + shown.phone().map(phone -> ", telefon " + phone).orElse("");
  }

  /**
   * Whether a reader may not know where the participant is.
   *
   * @param caseNumber the case
   * @param reader who reads
   * @return true when the participant is protected and the reader is outside the group that knows
   */
  public boolean isPlaceHidden(CaseNumber caseNumber, CaseworkerId reader) {
    return cases.find(caseNumber).map(theCase -> faces.seenBy(theCase, reader).placesHidden()).orElse(true);
  }

  /**
   * In which of some cases a reader may not know where the participant is. One question to the database where nobody is
   * protected.
   *
   * @param caseNumbers any cases
   * @param reader who reads
   * @return those among them
   */
  public Set<CaseNumber> whereHidden(Collection<CaseNumber> caseNumbers, CaseworkerId reader) {
    return protections.everAmong(caseNumbers).stream().filter(each -> isPlaceHidden(each, reader))
        .collect(Collectors.toUnmodifiableSet());
  }
}
