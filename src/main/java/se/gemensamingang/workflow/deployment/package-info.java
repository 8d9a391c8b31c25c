/**
 * Our own deployment: the package's models and forms seed the database once, afterwards the database is the truth. Also
 * where the rest of {@code workflow} finds what is deployed now.
 */
package se.gemensamingang.workflow.deployment;
