package se.gemensamingang.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.variable.VariableMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.gemensamingang.fixtures.ProgramTest;
import se.gemensamingang.fixtures.Referral;
import se.gemensamingang.fixtures.TestPersons;
import se.gemensamingang.fixtures.Work;
import se.gemensamingang.shared.Answer;
import se.gemensamingang.shared.CaseNumber;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.InformationClass;

/** Who a protected participant is, only a small named group knows; the others who may read meet an alias. */
@ProgramTest
class ProtectedIdentityTest {

  private static final String ALIAS = "Deltagare [BCDFGHJKLMNPQRSTVWXZ2-9]{4}";
  private static final CaseworkerId REFERRER = new CaseworkerId(Referral.REFERRER);
  private static final CaseworkerId CHAIR = new CaseworkerId(Referral.CHAIR);
  private static final CaseworkerId OTHER_MEMBER = new CaseworkerId("fk-lund");

  @Autowired
  private Work work;

  @Autowired
  private CaseFile caseFile;

  @Autowired
  private Protection protection;

  @Autowired
  private ParticipantSearch search;

  @Autowired
  private JdbcClient database;

  private final String number = TestPersons.number();
  private final String name = "Testperson Kvistfjäll" + Long.toString(System.nanoTime(), 36);
  private CaseNumber caseNumber;

  @BeforeEach
  void aProtectedParticipantIsReferred() {
    caseNumber = refer(Map.of("protection", "PROTECTED_REGISTRATION", "protectedReaders", "[\"soc-kavlinge\"]",
        "relativeCount", "1", "relative1Name", "Närstående"));
  }

  @Test
  void responsibleAndNamedKnowWhoItIs() {
    for (CaseworkerId reader : List.of(REFERRER, CHAIR)) {
      assertThat(seenBy(reader)).hasValueSatisfying(identity -> {
        assertThat(identity.name()).isEqualTo(name);
        assertThat(identity.isAlias()).isFalse();
        assertThat(identity.birthYear()).isPresent();
        assertThat(identity.protection()).contains(ProtectionLevel.PROTECTED_REGISTRATION);
      });
    }
    assertThat(seenBy(REFERRER).orElseThrow().personalNumber()).contains(number);
  }

  @Test
  void everybodyElseWhoMayReadMeetsAnAliasAndNothingMore() {
    assertThat(seenBy(OTHER_MEMBER)).hasValueSatisfying(identity -> {
      assertThat(identity.name()).matches(ALIAS);
      assertThat(identity.isAlias()).isTrue();
      assertThat(identity.number()).isEmpty();
      assertThat(identity.birthYear()).isEmpty();
      assertThat(identity.sex()).isEmpty();
    });
    VariableMap form = work.form(OTHER_MEMBER.value(), caseNumber.value(), "userTask_givePosition");
    assertThat(form.get("name")).asString().matches(ALIAS);
    assertThat(form.get("birthYear")).isNull();
    assertThat(form).containsEntry("ownWords", Referral.registration().get("ownWords"));
  }

  @Test
  void whoMayReadNothingDoesNotMeetTheAliasEither() {
    assertThat(seenBy(new CaseworkerId("soc-lomma"))).isEmpty();
    assertThat(seenBy(new CaseworkerId("samordnare"))).isEmpty();
  }

  @Test
  void aliasIsTheSameEveryTimeAndAnotherForAnother() {
    String alias = seenBy(OTHER_MEMBER).orElseThrow().name();
    assertThat(seenBy(OTHER_MEMBER).orElseThrow().name()).isEqualTo(alias);

    CaseNumber first = caseNumber;
    caseNumber = refer(Map.of("protection", "CONFIDENTIALITY_MARKING", "personalNumber", TestPersons.number()));

    assertThat(caseNumber).isNotEqualTo(first);
    assertThat(seenBy(OTHER_MEMBER).orElseThrow().name()).matches(ALIAS).isNotEqualTo(alias);
    assertThat(seenBy(CHAIR).orElseThrow().isAlias()).isTrue();
  }

  @Test
  void changeTakesEffectAtTheNextReadingAndIsWrittenDown() {
    protection.protect(caseNumber, ProtectionLevel.CONFIDENTIALITY_MARKING, Set.of(OTHER_MEMBER), REFERRER);
    assertThat(seenBy(OTHER_MEMBER).orElseThrow().name()).isEqualTo(name);
    assertThat(seenBy(CHAIR).orElseThrow().isAlias()).isTrue();

    protection.lift(caseNumber, REFERRER);
    assertThat(seenBy(CHAIR).orElseThrow().name()).isEqualTo(name);
    assertThat(protection.inForce(caseNumber)).isEmpty();

    assertThat(database.sql("""
            SELECT level || ' ' || array_to_string(named, ',') || ' ' || written_by
            FROM casework.participant_protection_event e
            JOIN casework.case_record c ON c.participant = e.participant WHERE case_number = ? ORDER BY id""")
        .param(caseNumber.value()).query(String.class).list()).containsExactly(
            "PROTECTED_REGISTRATION soc-kavlinge kaa-kavlinge", "CONFIDENTIALITY_MARKING fk-lund kaa-kavlinge",
            "NONE  kaa-kavlinge");
  }

  @Test
  void onlyTheResponsibleChangesTheProtection() {
    assertThat(protection.protect(caseNumber, ProtectionLevel.CONFIDENTIALITY_MARKING, Set.of(CHAIR), CHAIR))
        .isInstanceOf(Answer.Refused.class);
    assertThat(protection.lift(caseNumber, CHAIR)).isInstanceOf(Answer.Refused.class);
    assertThat(protection.fabricate(caseNumber, someoneElse(TestPersons.number()), Set.of(), CHAIR))
        .isInstanceOf(Answer.Refused.class);
    assertThat(protection.protect(caseNumber, ProtectionLevel.CONFIDENTIALITY_MARKING,
        Set.of(new CaseworkerId("samordnare")), REFERRER)).isInstanceOf(Answer.Refused.class);
    assertThat(protection.inForce(caseNumber)).contains(ProtectionLevel.PROTECTED_REGISTRATION);
  }

  @Test
  void protectionClosesPlaceAndMessages() {
    assertThat(protection.letsKnowWhere(caseNumber, REFERRER)).isTrue();
    assertThat(protection.letsKnowWhere(caseNumber, CHAIR)).isTrue();
    assertThat(protection.letsKnowWhere(caseNumber, OTHER_MEMBER)).isFalse();
    assertThat(protection.allowsMessages(caseNumber)).isFalse();

    protection.lift(caseNumber, REFERRER);
    assertThat(protection.letsKnowWhere(caseNumber, OTHER_MEMBER)).isTrue();
    assertThat(protection.allowsMessages(caseNumber)).isTrue();
  }

  @Test
  void addressAndRelativesAreForThoseWhoMayKnow() {
    assertThat(caseFile.read(caseNumber, InformationClass.CONTACT, reader(REFERRER))).isNotEmpty();
    assertThat(caseFile.read(caseNumber, InformationClass.CONTACT, reader(OTHER_MEMBER))).isEmpty();
  }

  @Test
  void nobodyFindsTheAliasByTheName() {
    assertThat(found(name, OTHER_MEMBER)).isEmpty();
    assertThat(found(number, OTHER_MEMBER)).isEmpty();
    assertThat(found(name, CHAIR)).containsExactly(caseNumber);
    assertThat(found(number, REFERRER)).containsExactly(caseNumber);

    String alias = seenBy(OTHER_MEMBER).orElseThrow().name();
    assertThat(found(alias, OTHER_MEMBER)).containsExactly(caseNumber);
    assertThat(found(alias.toLowerCase(Locale.ROOT), OTHER_MEMBER)).containsExactly(caseNumber);
    assertThat(found(alias.substring(alias.length() - 4), CHAIR)).containsExactly(caseNumber);
    assertThat(found(alias, new CaseworkerId("soc-lomma"))).isEmpty();
  }

  @Test
  void fabricatedIdentityConcealsEverythingThatWasKnownBefore() {
    String fabricated = TestPersons.number();

    assertThat(protection.fabricate(caseNumber, someoneElse(fabricated), Set.of(), REFERRER))
        .isEqualTo(Answer.accepted(ProtectionLevel.FABRICATED_IDENTITY));

    assertThat(seenBy(REFERRER)).hasValueSatisfying(identity -> {
      assertThat(identity.name()).isEqualTo("Testperson Fingerad");
      assertThat(identity.personalNumber()).contains(fabricated);
    });
    for (CaseworkerId reader : List.of(REFERRER, CHAIR, OTHER_MEMBER)) {
      assertThat(found(number, reader)).isEmpty();
      assertThat(found(name, reader)).isEmpty();
    }
    assertThat(found(fabricated, REFERRER)).containsExactly(caseNumber);
    assertThat(seenBy(CHAIR).orElseThrow().isAlias()).isTrue();
  }

  @Test
  void fabricatedIdentityIsConnectedWithNobodyRegisteredUnderTheOldNumber() {
    protection.fabricate(caseNumber, someoneElse(TestPersons.number()), Set.of(), REFERRER);

    refer(Map.of("protection", "NONE"));

    assertThat(database.sql("SELECT count(*) FROM casework.possible_duplicate_event WHERE asked_in = ?")
        .param(caseNumber.value()).query(Long.class).single()).isZero();
  }

  private CaseNumber refer(Map<String, Object> more) {
    Map<String, Object> registration = new HashMap<>(Referral.registration(number));
    registration.put("name", name);
    registration.putAll(more);
    String begun = work.startCase(Referral.REFERRER, "kavlinge").getBusinessKey();
    work.submit(Referral.REFERRER, begun, "userTask_registerReferral", registration);
    return new CaseNumber(begun);
  }

  private static StatedIdentity someoneElse(String fabricated) {
    return new StatedIdentity("Testperson Fingerad", new StatedNumber.OfResident(fabricated));
  }

  private Optional<Identity> seenBy(CaseworkerId reader) {
    return caseFile.identity(caseNumber, reader(reader));
  }

  private static Reader reader(CaseworkerId reader) {
    return new Reader(reader, "a-form");
  }

  private List<CaseNumber> found(String text, CaseworkerId reader) {
    Answer<SearchResult> answer = search.search(text, reader);
    return ((Answer.Accepted<SearchResult>) answer).value().cases().stream().map(FoundCase::caseNumber).toList();
  }
}
