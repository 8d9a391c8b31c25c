/** The pages of a case: the case itself, and how one is found. */
package se.gemensamingang.casefile.web;
