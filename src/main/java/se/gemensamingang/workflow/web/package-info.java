/** The border to the network: who may reach which address, how sign-in is carried over, and how a refusal is answered. */
package se.gemensamingang.workflow.web;
