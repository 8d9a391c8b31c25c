package se.gemensamingang.casefile;

/** What part a reader has in a case, and so how much of it the case page tells. */
public enum CasePart {
  /** On the team or with a step in it, or in the stead of somebody who is: what has happened, by whomever. */
  WHOLE,
  /** With a step in an emergency request alone: the request, and what the own secrecy unit has done. */
  REQUEST,
  /** With nothing left to do: the requests that the own authority has answered. */
  PAST_REQUEST
}
