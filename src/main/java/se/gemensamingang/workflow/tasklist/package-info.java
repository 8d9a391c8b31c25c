/** What Camunda Tasklist needs beyond the engine: the filters that every caseworker has, and the names on the cards. */
package se.gemensamingang.workflow.tasklist;
