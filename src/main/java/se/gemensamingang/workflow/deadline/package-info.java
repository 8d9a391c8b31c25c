/** Deadlines of tasks and waits: working days by step, from the decision table {@code deadline}. */
package se.gemensamingang.workflow.deadline;
