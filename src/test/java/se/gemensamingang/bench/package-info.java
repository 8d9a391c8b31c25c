/** Measures the program against the stock engine on the same PostgreSQL server. Tests never time; this does. */
package se.gemensamingang.bench;
