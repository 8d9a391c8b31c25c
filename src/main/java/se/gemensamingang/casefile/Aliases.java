package se.gemensamingang.casefile;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.gemensamingang.shared.ParticipantId;

/** What protected participants are called by those who may not know their names: {@code Deltagare A7K2}. */
@Repository
class Aliases {

  /** No vowels, so that no word appears, and nothing that is mistaken for something else when read aloud or on paper. */
  private static final String SIGNS = "BCDFGHJKLMNPQRSTVWXZ23456789";
  private static final int LENGTH = 4;
  private static final String TITLE = "Deltagare ";
  private static final Pattern SHAPE = Pattern.compile("(?i)(?:deltagare\\s+)?([" + SIGNS + "]{" + LENGTH + "})");

  private final JdbcClient database;
  private final SecureRandom random = new SecureRandom();

  Aliases(JdbcClient database) {
    this.database = database;
  }

  /** Gives the participant an alias that nobody else has; one that has an alias keeps it. */
  void give(ParticipantId participant, Instant at) {
    while (find(participant).isEmpty()) {
      database.sql("""
              INSERT INTO casework.participant_alias (participant, alias, given_at) VALUES (?, ?, ?)
              ON CONFLICT DO NOTHING""")
          .params(participant.value(), draw(), Timestamp.from(at)).update();
    }
  }

  private String draw() {
    return random.ints(LENGTH, 0, SIGNS.length())
        .mapToObj(each -> String.valueOf(SIGNS.charAt(each))).collect(Collectors.joining());
  }

  String of(ParticipantId participant) {
    return find(participant).map(TITLE::concat)
        .orElseThrow(() -> new IllegalStateException("a protected participant has no alias"));
  }

  private Optional<String> find(ParticipantId participant) {
    return database.sql("SELECT alias FROM casework.participant_alias WHERE participant = ?")
        .param(participant.value()).query(String.class).optional();
  }

  /** Who is called so; text that is no alias is nobody's. */
  Optional<ParticipantId> read(String text) {
    Matcher alias = SHAPE.matcher(text);
    return !alias.matches() ? Optional.empty()
        : database.sql("SELECT participant FROM casework.participant_alias WHERE alias = ?")
            .param(alias.group(1).toUpperCase(Locale.ROOT)).query(UUID.class).optional().map(ParticipantId::new);
  }
}
