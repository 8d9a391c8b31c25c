package se.gemensamingang.directory;

import java.time.LocalDate;

/**
 * A standing meeting of a platform's intake group.
 *
 * @param day when the group meets
 * @param stopDay the last day on which a referral still comes up at this meeting
 */
public record Meeting(LocalDate day, LocalDate stopDay) {}
