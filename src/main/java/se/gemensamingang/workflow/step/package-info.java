/** What people call the steps of the models. */
package se.gemensamingang.workflow.step;
