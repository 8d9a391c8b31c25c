/** Attacks, each first seen to succeed against the stock engine and then refused by the program. */
package se.gemensamingang.attacks;
