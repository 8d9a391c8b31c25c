/** The pages where an administrator changes the directory, and where absences are registered. */
package se.gemensamingang.directory.web;
