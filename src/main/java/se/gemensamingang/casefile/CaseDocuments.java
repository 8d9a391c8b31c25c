package se.gemensamingang.casefile;

import java.util.List;
import se.gemensamingang.shared.CaseNumber;

/** What the case page asks of each capability: which documents it has about a case. Opening one asks the access policy. */
public interface CaseDocuments {

  /**
   * The documents.
   *
   * @param caseNumber the case
   * @return the documents, which may be none
   */
  List<CaseDocument> of(CaseNumber caseNumber);
}
