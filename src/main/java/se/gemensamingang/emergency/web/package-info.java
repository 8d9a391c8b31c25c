/** The way into an emergency request from the case page. */
package se.gemensamingang.emergency.web;
