package se.gemensamingang.workflow.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.gemensamingang.fixtures.ProgramTest;

/** The engine knows the people of the directory and nobody else. */
@ProgramTest
class DirectoryIdentityTest {

  @Autowired
  private IdentityService identity;

  @AfterEach
  void signOut() {
    identity.clearAuthentication();
  }

  @Test
  void nothingCanBeWrittenThroughTheEngine() {
    assertThat(identity.isReadOnly()).isTrue();
    assertThatThrownBy(() -> identity.newUser("intruder")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> identity.createMembership("kaa-kavlinge", "camunda-admin"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @CsvSource({
      "kaa-kavlinge, kaa-kavlinge, true",
      "admin,        admin,        true",
      "kaa-kavlinge, admin,        false",
      "kaa-kavlinge, KAA-KAVLINGE, false",
      "kaa-kavlinge, '',           false",
      "kaa-kavlinge, ,             false",
      "nobody,       nobody,       false",
      "'a b',        'a b',        false"})
  void demoPasswordIsTheUserIdOfSomebodyActive(String user, String password, boolean right) {
    assertThat(identity.checkPassword(user, password)).isEqualTo(right);
  }

  @Test
  void administratorAloneIsInTheEnginesAdministratorGroup() {
    assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").list())
        .extracting(User::getId).containsExactly("admin");
    assertThat(groupsOf("admin")).containsExactlyInAnyOrder("admin", "camunda-admin", "forbundet-kansli");
  }

  @Test
  void caseworkerIsInTheGroupsOfRolesAndUnit() {
    assertThat(groupsOf("soc-kavlinge"))
        .containsExactlyInAnyOrder("caseworker", "intake-member", "screener", "kavlinge-soc");
    assertThat(groupsOf("nobody")).isEmpty();
  }

  @Test
  void usersAreListedForAnybodySignedInWithoutAuthorizationRows() {
    identity.setAuthentication("kaa-kavlinge", List.of("caseworker"));

    int listed = identity.createUserQuery().listPage(0, 1000).size();

    assertThat(identity.createUserQuery().count()).isEqualTo(listed).isGreaterThan(20);
    assertThat(identity.createGroupQuery().count()).isGreaterThan(10);
  }

  @Test
  void usersAreFoundByIdNameAndGroup() {
    assertThat(ids(identity.createUserQuery().userId("fk-lund").list())).containsExactly("fk-lund");
    assertThat(ids(identity.createUserQuery().userIdIn("fk-lund", "nobody", "admin").list()))
        .containsExactly("admin", "fk-lund");
    assertThat(ids(identity.createUserQuery().userFirstNameLike("%Vårdcentralen Lomma").list()))
        .containsExactly("chef-vc-lomma", "vc-lomma");
    assertThat(ids(identity.createUserQuery().userFirstNameLike("KAA_handläggare L%").list()))
        .containsExactly("kaa-lomma");
    assertThat(ids(identity.createUserQuery().memberOfGroup("lomma-soc").list()))
        .containsExactly("chef-soc-lomma", "soc-lomma");
    assertThat(identity.createUserQuery().userLastName("Svensson").list()).isEmpty();
    assertThat(identity.createUserQuery().userEmailLike("%").list()).isEmpty();
    assertThat(identity.createUserQuery().memberOfTenant("any").list()).isEmpty();
    assertThat(identity.createUserQuery().userId("fk-lund").singleResult().getFirstName())
        .isEqualTo("Samverkansansvarig Försäkringskassan Lund");
  }

  @Test
  void pagesTogetherHoldEachUserOnce() {
    int size = (int) identity.createUserQuery().count();

    List<String> first = ids(identity.createUserQuery().orderByUserFirstName().asc().listPage(0, 7));
    List<String> rest = ids(identity.createUserQuery().orderByUserFirstName().asc().listPage(7, size));

    assertThat(first).hasSize(7).doesNotContainAnyElementsOf(rest);
    assertThat(rest).hasSize(size - 7);
  }

  @Test
  void orderIsTheOneAskedFor() {
    assertThat(ids(identity.createUserQuery().orderByUserId().desc().list()))
        .first().isEqualTo("vc-lomma");
    assertThat(identity.createGroupQuery().orderByGroupName().asc().list()).extracting(Group::getName)
        .containsSubsequence("Kävlinge arbetsmarknadsenhet", "Vuxenpsykiatrin Lund", "Vårdcentralen Lomma");
  }

  @Test
  void groupsAreFoundByIdNameAndType() {
    assertThat(identity.createGroupQuery().groupId("kavlinge-kaa").singleResult().getName())
        .isEqualTo("Kävlinge kommunala aktivitetsansvar");
    assertThat(identity.createGroupQuery().groupIdIn("kavlinge-kaa", "admin").list()).hasSize(2);
    assertThat(identity.createGroupQuery().groupNameLike("Lomma%").list()).hasSize(2);
    assertThat(identity.createGroupQuery().groupType("ROLE").count()).isEqualTo(7);
    assertThat(identity.createGroupQuery().groupId("unknown").singleResult()).isNull();
    assertThat(identity.createTenantQuery().list()).isEmpty();
  }

  private List<String> groupsOf(String user) {
    return identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
  }

  private static List<String> ids(List<User> users) {
    return users.stream().map(User::getId).toList();
  }
}
