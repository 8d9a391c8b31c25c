/** Expressions in models: which words they may use, checked when a model is deployed and again whenever one is evaluated. */
package se.gemensamingang.workflow.expression;
