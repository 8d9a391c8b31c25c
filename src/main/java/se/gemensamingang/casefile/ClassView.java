package se.gemensamingang.casefile;

import java.util.List;
import java.util.Set;
import se.gemensamingang.shared.InformationClass;
import se.gemensamingang.shared.SecrecyUnitId;

/**
 * What one reader sees of one information class. Whether a consent is lacking never depends on whether there is anything
 * to read, so it reveals nothing of what it hides.
 *
 * @param informationClass the class
 * @param entries the newest entry for each question and giving unit that the reader may read, oldest first
 * @param openedBy the secrecy units whose information of this class the reader may read, the reader's own among them
 */
public record ClassView(InformationClass informationClass, List<FileEntry> entries, Set<SecrecyUnitId> openedBy) {

  /** Makes the parts unchangeable. */
  public ClassView {
    entries = List.copyOf(entries);
    openedBy = Set.copyOf(openedBy);
  }
}
