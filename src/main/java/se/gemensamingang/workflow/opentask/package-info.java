/** What the case file asks of the engine: who has an open task in a case. */
package se.gemensamingang.workflow.opentask;
