package se.gemensamingang.casefile;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** The search as its page shows it: what {@link ParticipantSearch} finds, with who is responsible. */
@Service
public class CaseSearch {

  private final ParticipantSearch search;
  private final Cases cases;
  private final Faces faces;

  CaseSearch(ParticipantSearch search, Cases cases, Faces faces) {
    this.search = search;
    this.cases = cases;
    this.faces = faces;
  }

  /**
   * What was found.
   *
   * @param rows the newest case first
   * @param mayBeMore whether there may be more than are shown
   */
  public record Found(List<Row> rows, boolean mayBeMore) {}

  /**
   * A case that was found. Its text form shows nothing about the participant.
   *
   * @param caseNumber the case
   * @param identity who the participant is, as much as the reader may know
   * @param responsible who is responsible; nobody when the case is closed
   */
  public record Row(CaseNumber caseNumber, Identity identity, Optional<PersonShown> responsible) {}

  /**
   * Searches, under the same conditions as {@link ParticipantSearch#search}.
   *
   * @param text a name, a number or a case number
   * @param reader who searches
   * @return what was found, or the reason with field {@code text}
   */
  @Transactional
  public Answer<Found> search(String text, CaseworkerId reader) {
    return search.search(text, reader)
        .map(result -> new Found(result.cases().stream().map(found -> row(found, reader)).toList(), result.mayBeMore()));
  }

  private Row row(FoundCase found, CaseworkerId reader) {
    return new Row(found.caseNumber(), found.identity(),
        cases.find(found.caseNumber())
            .flatMap(theCase -> theCase.responsible().map(faces.seenBy(theCase, reader)::of)));
  }
}
