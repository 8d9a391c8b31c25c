package se.gemensamingang.directory;

import java.util.List;

/**
 * The intake group (inskrivningsgrupp) of a municipality: one seat for each of the four parties.
 *
 * @param municipality the code of the municipality, such as {@code kavlinge}
 * @param name its Swedish name
 * @param chair a representative of a party, who leads the group and confirms its decision
 * @param seats one for each kind of party
 */
public record IntakeGroup(String municipality, String name, Caseworker chair, List<IntakeSeat> seats) {}
