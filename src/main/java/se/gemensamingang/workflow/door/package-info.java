/** The command door: which engine commands each role may run, and what happens around every command. */
package se.gemensamingang.workflow.door;
