package se.gemensamingang.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.casefile.CaseTeam;
import se.gemensamingang.directory.Caseworker;
import se.gemensamingang.directory.Directory;
import se.gemensamingang.directory.IntakeSeat;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.UnitId;

/** Lets each party name who works with an admitted participant. The named join the team; that opens nothing by itself. */
@Service
public class NamingCaseworkers {

  private static final Logger LOG = LoggerFactory.getLogger(NamingCaseworkers.class);

  private final CaseGroup groups;
  private final IntakeRecords records;
  private final CaseTeamUnits units;
  private final UnitStaff staff;
  private final Directory directory;
  private final CaseTeam team;

  NamingCaseworkers(CaseGroup groups, IntakeRecords records, CaseTeamUnits units, UnitStaff staff, Directory directory,
      CaseTeam team) {
    this.groups = groups;
    this.records = records;
    this.units = units;
    this.staff = staff;
    this.directory = directory;
    this.team = team;
  }

  /**
   * Who names for a party.
   *
   * @param caseNumber the case
   * @param seat the party's seat in the intake group
   * @return the head of the unit; where it has none the suggested caseworker
   */
  @Transactional(readOnly = true)
  public Optional<CaseworkerId> head(CaseNumber caseNumber, String seat) {
    return staff.head(unit(caseNumber, seat)).map(Caseworker::id).or(() -> Optional.of(suggested(caseNumber, seat).id()));
  }

  /**
   * Who is suggested.
   *
   * @param caseNumber the case
   * @param seat the party's seat
   * @return the party's representative, or where the rule names another unit somebody who works there
   */
  @Transactional(readOnly = true)
  public Caseworker suggested(CaseNumber caseNumber, String seat) {
    Caseworker representative = groups.seat(caseNumber, seat).representative();
    UnitId unit = unit(caseNumber, seat);
    return representative.unit().id().equals(unit) ? representative
        : staff.caseworkers(unit).stream().findFirst().orElse(representative);
  }

  /**
   * Who can be named.
   *
   * @param caseNumber the case
   * @param seat the party's seat
   * @return the caseworkers of the unit, the suggested one first
   */
  @Transactional(readOnly = true)
  public List<Caseworker> choices(CaseNumber caseNumber, String seat) {
    return Stream.concat(Stream.of(suggested(caseNumber, seat)), staff.caseworkers(unit(caseNumber, seat)).stream())
        .distinct().toList();
  }

  /**
   * Names a party's caseworker, who joins the team. Says no when the caseworker cannot be chosen.
   *
   * @param caseNumber the case
   * @param seat the party's seat
   * @param chosen who; nothing for the suggested one
   * @param by who names
   * @return the named, or the reason with field {@code caseworker}
   */
  @Transactional
  public Answer<CaseworkerId> name(CaseNumber caseNumber, String seat, Optional<CaseworkerId> chosen, CaseworkerId by) {
    CaseworkerId named = chosen.orElseGet(() -> suggested(caseNumber, seat).id());
    if (choices(caseNumber, seat).stream().noneMatch(each -> each.id().equals(named))) {
      return Answer.refused("caseworker", "Handläggaren arbetar inte hos enheten. Välj en i listan.");
    }
    team.join(caseNumber, named, by);
    LOG.info("Caseworker named: case={} seat={}", caseNumber, seat);
    return Answer.accepted(named);
  }

  /**
   * Who is on the team, in words.
   *
   * @param caseNumber the case
   * @return one line for each member
   */
  @Transactional(readOnly = true)
  public String teamInWords(CaseNumber caseNumber) {
    return team.members(caseNumber).stream().flatMap(each -> directory.caseworker(each).stream())
        .map(each -> each.name() + ", " + each.unit().name()).sorted().collect(Collectors.joining("\n"));
  }

  private UnitId unit(CaseNumber caseNumber, String seat) {
    IntakeSeat found = groups.seat(caseNumber, seat);
    return units.of(found.party(), records.targetGroup(caseNumber).orElse(""), groups.caseOf(caseNumber).municipality())
        .filter(unit -> staff.head(unit).isPresent())
        .orElseGet(() -> found.representative().unit().id());
  }
}
