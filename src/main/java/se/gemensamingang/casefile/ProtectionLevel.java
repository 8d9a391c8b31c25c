package se.gemensamingang.casefile;

/** The three levels of protected personal data (skyddade personuppgifter). */
public enum ProtectionLevel {
  /** Sekretessmarkering: a warning that the data may do harm (OSL 22 kap. 1 §). */
  CONFIDENTIALITY_MARKING,
  /** Skyddad folkbokföring: the real address is registered nowhere (folkbokföringslagen 16 §). */
  PROTECTED_REGISTRATION,
  /** Fingerade personuppgifter: a new name and number; nobody may connect them to the old ones (lag 1991:483). */
  FABRICATED_IDENTITY
}
