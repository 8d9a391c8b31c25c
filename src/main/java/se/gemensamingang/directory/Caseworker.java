package se.gemensamingang.directory;

import java.util.Set;
import se.gemensamingang.shared.CaseworkerId;

/**
 * A named caseworker. In the demo organisation the name is the role in words, never a person's name.
 *
 * @param id the user id
 * @param name how the caseworker is shown to others
 * @param unit where the caseworker works
 * @param roles at least one
 */
public record Caseworker(CaseworkerId id, String name, Unit unit, Set<Role> roles) {}
