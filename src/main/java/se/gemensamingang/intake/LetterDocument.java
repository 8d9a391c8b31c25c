package se.gemensamingang.intake;

import java.util.List;
import org.springframework.stereotype.Component;
import se.gemensamingang.casefile.CaseDocument;
import se.gemensamingang.casefile.CaseDocuments;
import se.gemensamingang.casefile.Protection;
import se.gemensamingang.shared.CaseNumber;

/** Leads from the case page to the letter to the participant, once something is decided. */
@Component
class LetterDocument implements CaseDocuments {

  private final IntakeRecords records;
  private final Protection protection;

  LetterDocument(IntakeRecords records, Protection protection) {
    this.records = records;
    this.protection = protection;
  }

  @Override
  public List<CaseDocument> of(CaseNumber caseNumber) {
    boolean written = records.decision(caseNumber).isPresent() && protection.allowsMessages(caseNumber);
    return written ? List.of(new CaseDocument("Brev till deltagaren", "brev")) : List.of();
  }
}
