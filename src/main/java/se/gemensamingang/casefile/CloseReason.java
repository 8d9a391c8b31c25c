package se.gemensamingang.casefile;

/** Why a case was closed. */
public enum CloseReason {
  /** The referrer never finished the registration. */
  REGISTRATION_ABANDONED,
  /** The referrer began the case by mistake and said so before anything was registered. */
  STARTED_BY_MISTAKE,
  /** The intake group did not admit the participant, and somebody else has taken over. */
  NOT_ADMITTED,
  /** The participant did not want to wait or to go on. */
  PARTICIPANT_DECLINED,
  /** The intake group gave written advice, and whoever asked has received it. */
  ADVICE_GIVEN,
  /** The parties have taken note of information that was about nobody. */
  INFORMATION_GIVEN
}
