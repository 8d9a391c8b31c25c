/** The engine's view of the directory: who its users are, which groups they are in, and nothing that can be written. */
package se.gemensamingang.workflow.identity;
