package se.gemensamingang.directory;

import java.util.List;

/**
 * A party's seat in an intake group.
 *
 * @param id ASCII letters, digits and hyphens, unique in the group
 * @param party the kind of party that holds the seat
 * @param representative the named caseworker who gives the party's position
 * @param deputies who steps in, in order
 */
public record IntakeSeat(String id, PartyKind party, Caseworker representative, List<Caseworker> deputies) {}
