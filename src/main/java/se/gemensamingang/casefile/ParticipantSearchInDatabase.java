package se.gemensamingang.casefile;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

@Service
class ParticipantSearchInDatabase implements ParticipantSearch {

  private final SearchCandidates candidates;
  private final Cases cases;
  private final CaseFile caseFile;
  private final ProtectedIdentities protectedIdentities;
  private final Clock clock;

  ParticipantSearchInDatabase(SearchCandidates candidates, Cases cases, CaseFile caseFile,
      ProtectedIdentities protectedIdentities, Clock clock) {
    this.candidates = candidates;
    this.cases = cases;
    this.caseFile = caseFile;
    this.protectedIdentities = protectedIdentities;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Answer<SearchResult> search(String text, CaseworkerId reader) {
    return SearchedFor.read(text, clock).map(sought -> shown(fitting(sought, reader), reader));
  }

  private Stream<CaseNumber> fitting(SearchedFor sought, CaseworkerId reader) {
    if (sought instanceof SearchedFor.ByCaseNumber one) {
      return Stream.of(one.caseNumber());
    }
    if (sought instanceof SearchedFor.ByNumber number) {
      return knowable(candidates.withNumber(number.number(), reader), reader);
    }
    SearchedFor.ByName name = (SearchedFor.ByName) sought;
    return Stream.concat(candidates.withAlias(name.text(), reader).stream(),
        knowable(candidates.withName(name.words(), reader), reader)).distinct();
  }

  /** Whoever finds an alias by a name knows whose alias it is. */
  private Stream<CaseNumber> knowable(List<CaseNumber> found, CaseworkerId reader) {
    return found.stream().filter(each ->
        cases.find(each).filter(theCase -> protectedIdentities.mayKnow(theCase, reader)).isPresent());
  }

  private SearchResult shown(Stream<CaseNumber> fitting, CaseworkerId searching) {
    Reader reader = new Reader(searching, STEP);
    List<FoundCase> shown = new ArrayList<>();
    Iterator<CaseNumber> each = fitting.iterator();
    while (each.hasNext() && shown.size() < MOST) {
      CaseNumber caseNumber = each.next();
      caseFile.identity(caseNumber, reader).ifPresent(known -> shown.add(new FoundCase(caseNumber, known)));
    }
    return new SearchResult(shown, each.hasNext());
  }
}
