package se.gemensamingang.workflow.form;

import java.util.Optional;
import se.gemensamingang.casefile.EntrySource;

/**
 * One question of a form.
 *
 * @param id the component's id
 * @param key the name the answer is submitted under
 * @param label what the caseworker reads; the key where the form has no label
 * @param type what kind of answer it takes
 * @param destination where the answer goes
 * @param required whether it must be answered whenever it is shown
 * @param prefilled whether the case file's present value is shown in it
 * @param conditional whether it, or a group around it, is hidden by a condition
 * @param source how the caseworker knows the answer, as far as the form says it
 */
public record Field(
    String id,
    String key,
    String label,
    FieldType type,
    Destination destination,
    boolean required,
    boolean prefilled,
    boolean conditional,
    Optional<EntrySource> source) {}
