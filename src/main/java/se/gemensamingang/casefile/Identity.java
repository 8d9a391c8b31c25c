package se.gemensamingang.casefile;

import java.util.Optional;

/**
 * Who a participant is, as much as this reader may know. Its text form shows nothing.
 *
 * @param name the participant's name; where the identity is protected and the reader is not among those who may know it,
 *     an alias such as {@code Deltagare A7K2}
 * @param number the number; nothing when there is none or the name is an alias
 * @param birthYear four digits; nothing when the name is an alias
 * @param sex the legal sex; nothing when the name is an alias
 * @param protection the level of protection, shown to every reader so that all are careful; nothing when there is none
 * @param isAlias whether the name is an alias
 */
public record Identity(String name, Optional<KnownNumber> number, Optional<Integer> birthYear, Optional<Sex> sex,
    Optional<ProtectionLevel> protection, boolean isAlias) {

  static Identity known(String name, PersonDetails details, Optional<ProtectionLevel> protection) {
    return new Identity(name, details.number(), Optional.of(details.birthYear()), Optional.of(details.sex()), protection,
        false);
  }

  static Identity hidden(String alias, ProtectionLevel protection) {
    return new Identity(alias, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(protection), true);
  }

  /** @return the twelve digits, or nothing when there is no number or it is not for this reader */
  public Optional<String> personalNumber() {
    return number.map(KnownNumber::twelveDigits);
  }

  @Override
  public String toString() {
    return "Identity[masked]";
  }
}
