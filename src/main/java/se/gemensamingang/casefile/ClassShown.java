package se.gemensamingang.casefile;

import java.util.List;
import se.gemensamingang.shared.InformationClass;

/**
 * One information class on the case page. What a reader may not read leaves no mark here: the page is the same whether
 * or not there is anything behind a missing consent.
 *
 * @param informationClass the class
 * @param answers what the reader may read, oldest first
 * @param openUnits the names of the other parties' units whose information of this class a consent opens to the reader
 */
public record ClassShown(InformationClass informationClass, List<WrittenAnswer> answers, List<String> openUnits) {

  /** @return whether no consent opens anything of this class to the reader, beside what the own unit has given */
  public boolean lacksConsent() {
    return openUnits.isEmpty();
  }
}
