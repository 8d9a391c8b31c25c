/** What who runs the program can measure: numbers and durations, never about whom. */
package se.gemensamingang.workflow.operation;
