package se.gemensamingang.workflow.form;

import java.util.Set;
import java.util.regex.Pattern;

/** Which names a form may use for its values. */
final class KeyRules {

  static final String MEND = "Använd bokstäverna a-z, siffror och understreck, med en bokstav först, högst 64 tecken, "
      + "och inget av orden this, parent, data, i, item, constructor, prototype.";
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
  /** Names form-js gives a meaning of its own in expressions, and names every JavaScript object has. */
  private static final Set<String> TAKEN = Set.of("this", "parent", "data", "i", "item", "constructor", "prototype",
      "toString", "valueOf", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString");

  private KeyRules() {}

  static boolean isUsable(String name) {
    return SHAPE.matcher(name).matches() && !TAKEN.contains(name);
  }
}
