package se.gemensamingang.workflow.form;

/** Text as a browser counts it: what JavaScript's {@code trim()} takes away, and what cannot be typed at all. */
final class BrowserText {

  private static final String JAVASCRIPT_BLANKS =
      "\t\n\u000B\f\r \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F"
          + "\u205F\u3000\uFEFF";

  private BrowserText() {}

  static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** Whether the text has no control characters and no half of a surrogate pair. */
  static boolean isClean(String text, boolean severalLines) {
    return text.codePoints().allMatch(each -> isClean(each, severalLines));
  }

  private static boolean isClean(int each, boolean severalLines) {
    if (each == '\n' || each == '\r') {
      return severalLines;
    }
    boolean halfPair = each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE;
    return each == '\t' || !Character.isISOControl(each) && !halfPair;
  }

  private static boolean isBlank(char each) {
    return JAVASCRIPT_BLANKS.indexOf(each) >= 0;
  }
}
