package se.gemensamingang.directory;

import java.util.Arrays;
import java.util.Optional;

/** What kind of unit it is. No municipality must have all kinds: Lomma has no labour-market unit (seed 004). */
public enum UnitKind {
  /** Socialtjänst. */
  SOCIAL_SERVICES("social-services"),
  /** Ekonomiskt bistånd. */
  FINANCIAL_ASSISTANCE("financial-assistance"),
  /** Kommunala aktivitetsansvaret, skollagen 29 kap. 9 §. */
  KAA("kaa"),
  /** Arbetsmarknadsenhet. */
  LABOUR_MARKET("labour-market"),
  /** Lärcentrum. */
  LEARNING_CENTRE("learning-centre"),
  /** Primärvård. */
  PRIMARY_CARE("primary-care"),
  /** Psykiatri. */
  PSYCHIATRY("psychiatry"),
  /** Arbetsförmedlingen. */
  EMPLOYMENT_SERVICE("employment-service"),
  /** Försäkringskassan. */
  SOCIAL_INSURANCE("social-insurance"),
  /** The samordningsförbund's own office. */
  ASSOCIATION("association");

  private final String code;

  UnitKind(String code) {
    this.code = code;
  }

  /** @return the code used in the directory file */
  public String code() {
    return code;
  }

  /**
   * Finds the kind with a code.
   *
   * @param code as written in the directory file
   * @return the kind, or nothing
   */
  public static Optional<UnitKind> withCode(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }
}
