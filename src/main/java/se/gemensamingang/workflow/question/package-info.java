/** What the case file asks of the forms: how questions and answers read. */
package se.gemensamingang.workflow.question;
