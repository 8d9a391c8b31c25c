package se.gemensamingang.workflow.tasklist;

import java.util.Optional;

/**
 * Somebody who looks at a task list.
 *
 * @param user the user id
 * @param unit the id of the unit where the user works, if any
 */
record Onlooker(String user, Optional<String> unit) {}
