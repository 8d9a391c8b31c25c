package se.gemensamingang.casefile;

/** Why a case was closed. */
public enum CloseReason {
  /** The referrer never finished the registration. */
  REGISTRATION_ABANDONED,
  /** The intake group did not admit the participant, and the referrer has received its recommendation. */
  NOT_ADMITTED
}
