/** Decision tables that capabilities ask. */
package se.gemensamingang.workflow.decision;
