/** The letter that the participant is given after a decision. */
package se.gemensamingang.intake.web;
