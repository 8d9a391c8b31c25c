package se.gemensamingang.workflow.deployment;

import se.gemensamingang.workflow.form.FormSchema;

/**
 * A form as it is deployed.
 *
 * @param schema the form, read
 * @param version from 1; changes whenever the form does, so a submission that names another version was made on a form
 *     that has changed since it was opened
 */
public record DeployedForm(FormSchema schema, int version) {}
