package se.gemensamingang.workflow.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.gemensamingang.directory.Role;

class AllowedCommandsTest {

  /** What changes something, of all that is on any list. A new entry here is a new way to change something. */
  private static final Set<Class<?>> CHANGES = Set.of(
      SubmitTaskFormCmd.class, SubmitStartFormCmd.class, SetJobRetriesCmd.class, DeployCmd.class);

  @Test
  void caseworkersChangeThingsThroughFormsAlone() {
    assertThat(AllowedCommands.of(Set.of(Role.CASEWORKER))).filteredOn(CHANGES::contains)
        .containsExactlyInAnyOrder(SubmitTaskFormCmd.class, SubmitStartFormCmd.class);
  }

  @Test
  void coordinatorsMendJobsAndHandInTheirOwnForms() {
    assertThat(AllowedCommands.of(Set.of(Role.COORDINATOR))).filteredOn(CHANGES::contains)
        .containsExactlyInAnyOrder(SetJobRetriesCmd.class, SubmitTaskFormCmd.class);
  }

  @Test
  void administratorsDeployAndReadNoForm() {
    assertThat(AllowedCommands.of(Set.of(Role.ADMIN))).filteredOn(CHANGES::contains).containsExactly(DeployCmd.class);
    assertThat(AllowedCommands.of(Set.of(Role.ADMIN))).doesNotContain(GetTaskFormVariablesCmd.class);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void noRoleCompletesATaskPastItsForm(Role role) {
    assertThat(AllowedCommands.of(EnumSet.of(role)))
        .noneMatch(allowed -> allowed.isAssignableFrom(CompleteTaskCmd.class))
        .noneMatch(allowed -> allowed.isAssignableFrom(ResolveTaskCmd.class));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void everyCommandThatChangesSomethingIsKnown(Role role) {
    assertThat(AllowedCommands.of(EnumSet.of(role)))
        .filteredOn(allowed -> allowed.getSimpleName().matches("(Set|Delete|Save|Submit|Execute(?!Filter)|Deploy|Claim|Start|Update|Add|Remove|Create(?!.*Query)|Modify|Migrate|Activate|Suspend).*Cmd"))
        .isSubsetOf(CHANGES);
  }

  @Test
  void nobodyWithoutARoleMayAnything() {
    assertThat(AllowedCommands.of(Set.of())).isEmpty();
  }
}
