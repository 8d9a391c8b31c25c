package se.gemensamingang.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.casefile.Protection;
import se.gemensamingang.casefile.StatedIdentity;
import se.gemensamingang.casefile.StatedNumber;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.TestPersons;
import se.gemensamingang.fixtures.Work;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;

/** Whoever steals the database, but not the keys, learns nobody's name or number. */
@ProgramTest
class StolenDumpTest {

  private static final String NAME = "Testperson Vinterhagtorn-Ödeshög";
  private static final List<String> WORDS = List.of("Vinterhagtorn", "Ödeshög", "Nyhagtorn");

  private final Work work;
  private final Protection protection;
  private final JdbcClient database;

  @Autowired
  StolenDumpTest(Work work, Protection protection, JdbcClient database) {
    this.work = work;
    this.protection = protection;
    this.database = database;
  }

  @Test
  void holdsNoNameNoWordOfItAndNoNumberInAnyTable() {
    String number = TestPersons.number();
    String fabricated = TestPersons.number();
    String first = refer(number);
    refer(number);
    protection.fabricate(new CaseNumber(first),
        new StatedIdentity("Testperson Nyhagtorn", new StatedNumber.OfResident(fabricated)), Set.of(),
        new CaseworkerId(Referral.REFERRER));

    List<String> sought = Stream.of(WORDS.stream(), written(number), written(fabricated)).flatMap(each -> each)
        .flatMap(StolenDumpTest::disguises).distinct().toList();

    assertThat(rows()).isNotEmpty().noneMatch(row -> sought.stream().anyMatch(row::contains));
  }

  @Test
  void wouldFindANameThatIsInATable() {
    database.sql("INSERT INTO act_ge_bytearray (id_, rev_, name_, bytes_) VALUES ('stolen', 1, 'x', ?)")
        .param("before Vinterhagtorn after".getBytes(StandardCharsets.UTF_8)).update();
    try {
      List<String> sought = disguises("Vinterhagtorn").toList();
      assertThat(rows()).anyMatch(row -> sought.stream().anyMatch(row::contains));
    } finally {
      database.sql("DELETE FROM act_ge_bytearray WHERE id_ = 'stolen'").update();
    }
  }

  private String refer(String number) {
    Map<String, Object> registration = new HashMap<>(Referral.registration(number));
    registration.put("name", NAME);
    registration.put("protection", "CONFIDENTIALITY_MARKING");
    String begun = work.startCase(Referral.REFERRER, "kavlinge").getBusinessKey();
    work.submit(Referral.REFERRER, begun, "userTask_registerReferral", registration);
    return begun;
  }

  private static Stream<String> written(String number) {
    return Stream.of(number, number.substring(2), number.substring(2, 8) + "-" + number.substring(8),
        number.substring(0, 8) + "-" + number.substring(8));
  }

  /** As it is, in lower case, and each of them as bytes and in Base64, as PostgreSQL writes them. */
  private static Stream<String> disguises(String text) {
    return Stream.of(text, text.toLowerCase(Locale.ROOT)).flatMap(each -> {
      byte[] bytes = each.getBytes(StandardCharsets.UTF_8);
      return Stream.of(each, HexFormat.of().formatHex(bytes), Base64.getEncoder().encodeToString(bytes));
    });
  }

  private List<String> rows() {
    List<String> rows = new ArrayList<>();
    database.sql("""
            SELECT table_schema || '.' || table_name FROM information_schema.tables
            WHERE table_schema IN ('public', 'casework') AND table_type = 'BASE TABLE'""")
        .query(String.class).list()
        .forEach(table -> rows.addAll(database.sql("SELECT row_to_json(each)::text FROM " + table + " each")
            .query(String.class).list()));
    return rows;
  }
}
