package se.gemensamingang.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.gemensamingang.directory.DirectoryEvent.Kind;

/** The events of the directory in the database. One change is written at a time, on whichever node. */
@Repository
class DirectoryEvents {

  /** Who wrote what the file said; no user id can look like this. */
  static final String FROM_FILE = "(file)";

  private static final String STRUCTURE = "structure";
  private static final String COLUMNS = "revision, kind, subject, state, written_by, written_at";
  private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
      .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
      .serializationInclusion(JsonInclude.Include.NON_NULL).build();

  private final JdbcClient database;
  private final Clock clock;

  DirectoryEvents(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The number of the latest change, 0 before the first. */
  long latest() {
    return database.sql("SELECT coalesce(max(revision), 0) FROM casework.directory_event").query(Long.class).single();
  }

  /** Lets nobody else change the directory until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void holdOthersBack() {
    database.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtext('casework.directory_event'))").query(Integer.class).single();
  }

  /** The latest event of each thing, read in one statement. */
  List<DirectoryEvent> latestOfEach() {
    return database.sql("SELECT DISTINCT ON (kind, subject) " + COLUMNS
            + " FROM casework.directory_event ORDER BY kind, subject, revision DESC")
        .query((row, number) -> event(row)).list();
  }

  /** All events, the oldest first. */
  List<DirectoryEvent> all() {
    return database.sql("SELECT " + COLUMNS + " FROM casework.directory_event ORDER BY revision")
        .query((row, number) -> event(row)).list();
  }

  /** Writes what differs between the two states. The caller holds others back. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void write(DirectoryState before, DirectoryState after, String writtenBy) {
    long revision = latest();
    for (DirectoryEvent event : changes(before, after)) {
      revision++;
      database.sql("INSERT INTO casework.directory_event (" + COLUMNS + ") VALUES (?, ?, ?, ?::jsonb, ?, ?)")
          .params(revision, event.kind().name(), event.subject(), json(event.entry()), writtenBy,
              Timestamp.from(clock.instant()))
          .update();
    }
  }

  private static List<DirectoryEvent> changes(DirectoryState before, DirectoryState after) {
    List<DirectoryEvent> changes = new ArrayList<>();
    if (!before.structure().equals(after.structure())) {
      changes.add(change(Kind.STRUCTURE, STRUCTURE, after.structure()));
    }
    addChanges(changes, Kind.CASEWORKER, before.caseworkers(), after.caseworkers());
    addChanges(changes, Kind.INTAKE_GROUP, before.intakeGroups(), after.intakeGroups());
    addChanges(changes, Kind.ABSENCE, before.absences(), after.absences());
    return changes;
  }

  private static <E> void addChanges(List<DirectoryEvent> changes, Kind kind, SortedMap<String, E> before,
      SortedMap<String, E> after) {
    after.forEach((id, entry) -> {
      if (!Objects.equals(before.get(id), entry)) {
        changes.add(change(kind, id, entry));
      }
    });
  }

  private static DirectoryEvent change(Kind kind, String subject, Object entry) {
    return new DirectoryEvent(0, kind, subject, entry, FROM_FILE, null);
  }

  private static DirectoryEvent event(ResultSet row) throws SQLException {
    Kind kind = Kind.valueOf(row.getString("kind"));
    return new DirectoryEvent(row.getLong("revision"), kind, row.getString("subject"),
        entry(kind, row.getString("state")), row.getString("written_by"), row.getTimestamp("written_at").toInstant());
  }

  private static String json(Object entry) {
    try {
      return JSON.writeValueAsString(entry);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an entry of the directory cannot be written", e);
    }
  }

  private static Object entry(Kind kind, String json) {
    try {
      return JSON.readValue(json, kind.entryType());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an entry of the directory cannot be read", e);
    }
  }
}
