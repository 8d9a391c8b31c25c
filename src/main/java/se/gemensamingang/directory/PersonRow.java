package se.gemensamingang.directory;

import java.util.Set;

/**
 * A person in the directory.
 *
 * @param id the user id
 * @param name how the person is shown to others
 * @param unit the unit today
 * @param unitName the unit's name
 * @param roles what the person is
 * @param active false when the person has left
 */
public record PersonRow(String id, String name, String unit, String unitName, Set<Role> roles, boolean active) {}
