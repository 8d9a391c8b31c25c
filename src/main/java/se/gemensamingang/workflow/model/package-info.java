/**
 * Rules for models and forms at deployment. What is not known to be safe is refused, with file, element and mend; what is
 * already deployed is never judged again, because a tightened rule must not strand an open case.
 */
package se.gemensamingang.workflow.model;
