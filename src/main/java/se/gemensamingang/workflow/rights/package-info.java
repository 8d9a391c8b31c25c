/** Who may see and do what in the engine, computed from the directory and from who holds a task; no row is ever granted. */
package se.gemensamingang.workflow.rights;
