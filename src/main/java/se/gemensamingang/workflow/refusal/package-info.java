/** What is said when something is refused or fails: to who asked, in Swedish and without values; to the log, only classes. */
package se.gemensamingang.workflow.refusal;
