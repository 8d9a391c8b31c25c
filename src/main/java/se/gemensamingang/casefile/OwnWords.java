package se.gemensamingang.casefile;

import se.gemensamingang.shared.InformationClass;

/** Where the participant's own words are written. They come first wherever their reader may see them. */
final class OwnWords {

  static final InformationClass INFORMATION_CLASS = InformationClass.BACKGROUND;
  static final String QUESTION = "ownWords";

  private OwnWords() {}
}
