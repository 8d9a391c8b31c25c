/** The program as an administrator installs it: several nodes, one database, sign-in elsewhere. */
package se.gemensamingang.production;
