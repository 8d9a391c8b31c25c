package se.gemensamingang.workflow.form;

/** A form file that cannot be read at all. The message says why, in plain Swedish, and never quotes the file. */
public final class UnreadableForm extends RuntimeException {

  UnreadableForm(String reason) {
    super(reason);
  }
}
