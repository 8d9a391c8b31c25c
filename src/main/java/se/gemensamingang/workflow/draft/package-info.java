/**
 * Drafts of task forms, kept on the server instead of in the browser: encrypted, for the task's present assignee alone,
 * until the task ends or changes hands, and at most fourteen days.
 */
package se.gemensamingang.workflow.draft;
