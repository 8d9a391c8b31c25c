/** What is confirmed stays confirmed: many at the same moment, and kills at any moment. */
package se.gemensamingang.resilience;
