package se.gemensamingang.workflow.opentask;

import java.time.Instant;

/**
 * An open step and whose it is.
 *
 * @param task the id of the task
 * @param caseNumber the number of its case
 * @param name its Swedish name
 * @param process the id of its process
 * @param assignee the user id of who has it now
 * @param caseworker the user id of whose it is: another than the assignee where a substitute has it
 * @param deadline when it must be done, or null
 */
record OwnedStep(String task, String caseNumber, String name, String process, String assignee, String caseworker,
    Instant deadline) {}
