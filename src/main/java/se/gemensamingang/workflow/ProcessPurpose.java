package se.gemensamingang.workflow;

import se.gemensamingang.shared.Purpose;

/**
 * Says what the tasks of a process read the case file for. In a process of which nobody says it, a form shows only what
 * the reader's own secrecy unit has given.
 *
 * @param process the process id, such as {@code intake-decision}
 * @param purpose the purpose whose consents open other parties' information in its forms
 */
public record ProcessPurpose(String process, Purpose purpose) {}
