package se.gemensamingang.resilience;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** Compares what was confirmed with what is in the database, and the engine's half of the truth with the domain's. */
final class Bookkeeping {

  private static final String ROOTS = """
      with root as (
        select p.business_key_ as case_number, p.id_ as root, p.end_time_ as ended
        from act_hi_procinst p where p.proc_def_key_ = 'case'),
      done as (
        select r.case_number, r.root, t.task_def_key_ as step, count(*) as times
        from root r join act_hi_taskinst t on t.root_proc_inst_id_ = r.root
        where t.end_time_ is not null group by 1, 2, 3),
      waiting as (
        select r.case_number, t.task_def_key_ as step, count(*) as times
        from root r join act_hi_taskinst h on h.root_proc_inst_id_ = r.root join act_ru_task t on t.id_ = h.id_
        group by 1, 2)
      """;

  private static final Map<String, String> OFFENDERS = offenders();

  private final DataSource dataSource;

  Bookkeeping(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  private static Map<String, String> offenders() {
    Map<String, String> queries = new LinkedHashMap<>();
    queries.put("a case without exactly one process", """
        select c.case_number from casework.case_record c
        where (select count(*) from root r where r.case_number = c.case_number) <> 1""");
    queries.put("a process without a case", """
        select coalesce(r.case_number, r.root) from root r
        where not exists (select from casework.case_record c where c.case_number = r.case_number)""");
    queries.put("an open case without exactly one responsible caseworker", """
        select c.case_number from casework.case_record c where c.closed_at is null and 1 <> (
          select count(*) from casework.responsibility r where r.case_number = c.case_number and r.until is null)""");
    queries.put("a running case that waits for nobody", """
        select r.case_number from root r where r.ended is null
          and not exists (select from waiting w where w.case_number = r.case_number)""");
    queries.put("a registration that is half done", """
        select r.case_number from root r where
          (select count(*) from done d where d.case_number = r.case_number and d.step = 'userTask_registerReferral')
          <> (select count(*) from casework.intake_referral i where i.case_number = r.case_number)
        or (select coalesce(sum(times), 0) from done d
            where d.case_number = r.case_number and d.step = 'userTask_registerReferral')
          <> (select count(*) from casework.participant_identity i join casework.case_record c
              on c.participant = i.participant where c.case_number = r.case_number)""");
    queries.put("an answer of the registration that is not there once", """
        select i.case_number from casework.intake_referral i where 3 <> (
          select count(*) from casework.case_entry e where e.case_number = i.case_number
          and e.question in ('ownWords', 'question', 'situation')) or 3 <> (
          select count(distinct e.question) from casework.case_entry e where e.case_number = i.case_number
          and e.question in ('ownWords', 'question', 'situation'))""");
    queries.put("a consent that is there twice", """
        select case_number from casework.consent_event where kind = 'RECORDED'
        group by case_number, giving_unit, receiving_unit, information_class, purpose having count(*) > 1""");
    queries.put("positions that do not fit the tasks", """
        select i.case_number from casework.intake_referral i where
          (select count(*) from casework.intake_position p where p.case_number = i.case_number)
          <> (select coalesce(sum(times), 0) from done d
              where d.case_number = i.case_number and d.step = 'userTask_givePosition')
        or 4 <> (select coalesce(sum(times), 0) from done d
              where d.case_number = i.case_number and d.step = 'userTask_givePosition')
            + (select coalesce(sum(times), 0) from waiting w
              where w.case_number = i.case_number and w.step = 'userTask_givePosition')""");
    queries.put("a party that was not asked once and only once", """
        select i.case_number from casework.intake_referral i where
          4 <> (select count(*) from casework.intake_ask_event a where a.case_number = i.case_number and a.kind = 'ASKED')
        or 4 <> (select count(distinct a.seat) from casework.intake_ask_event a where a.case_number = i.case_number)""");
    queries.put("an open position that is not with whom was asked", """
        select r.case_number from root r join act_hi_taskinst h on h.root_proc_inst_id_ = r.root
          join act_ru_task t on t.id_ = h.id_
        where t.task_def_key_ = 'userTask_givePosition' and not exists (
          select from casework.intake_ask_event a where a.case_number = r.case_number and a.kind = 'ASKED'
          and a.caseworker = t.assignee_)""");
    queries.put("a decision that is half done", """
        select r.case_number from root r where
          (select coalesce(sum(times), 0) from done d
           where d.case_number = r.case_number and d.step = 'userTask_decideIntake')
          <> (select count(*) from casework.intake_decision i where i.case_number = r.case_number)""");
    queries.put("a decision without the four who decided it", """
        select i.case_number from casework.intake_decision i where i.agreement is distinct from 'UNANIMOUS' or 4 <> (
          select count(*) from casework.intake_decision_part p join casework.intake_position g
            on g.case_number = p.case_number and g.seat = p.seat and g.given_by = p.caseworker
          where p.case_number = i.case_number and p.opinion = 'FOR' and not p.dissents)""");
    queries.put("a receipt that is half done", """
        select r.case_number from root r where
          (select count(*) from casework.intake_told i where i.case_number = r.case_number)
          <> (select coalesce(sum(times), 0) from done d
              where d.case_number = r.case_number and d.step = 'userTask_tellOutcome')""");
    return queries;
  }

  /** Answers with everything that is wrong; empty when nothing is. */
  List<String> faults(Ledger ledger) {
    try (Connection connection = dataSource.getConnection()) {
      List<String> faults = new ArrayList<>();
      for (Map.Entry<String, String> query : OFFENDERS.entrySet()) {
        read(connection, ROOTS + query.getValue()).forEach(found -> faults.add(query.getKey() + ": " + found));
      }
      missing(connection, "select case_number from casework.case_record", ledger.cases())
          .forEach(lost -> faults.add("a confirmed case was lost: " + lost));
      missing(connection, "select id_ from act_hi_taskinst where end_time_ is not null", ledger.tasks())
          .forEach(lost -> faults.add("a confirmed task was lost: " + lost));
      return faults;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> missing(Connection connection, String query, Set<String> confirmed) throws SQLException {
    List<String> missing = new ArrayList<>(confirmed);
    missing.removeAll(Set.copyOf(read(connection, query)));
    return missing;
  }

  private static List<String> read(Connection connection, String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(query); ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
