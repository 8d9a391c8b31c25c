package se.gemensamingang.workflow.identity;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/** The engine's query for groups, answered by the directory. */
final class DirectoryGroupQuery extends GroupQueryImpl {

  DirectoryGroupQuery() {}

  DirectoryGroupQuery(CommandExecutor executor) {
    super(executor);
  }

  @Override
  public long executeCount(CommandContext context) {
    return matches(context).count();
  }

  @Override
  public List<Group> executeList(CommandContext context, Page page) {
    return Matching.page(
        matches(context).sorted(Ordering.of(getOrderingProperties(), DirectoryGroupQuery::column)),
        page, getFirstResult(), getMaxResults());
  }

  private Stream<Group> matches(CommandContext context) {
    checkQueryOk();
    if (procDefId != null) {
      throw new BadUserRequestException("Potential starters are not kept per process definition");
    }
    EngineMembers members = DirectoryIdentityProvider.membersIn(context);
    return members.groups().stream()
        .filter(group -> Matching.is(id, group.getId()) && Matching.isIn(ids, group.getId()))
        .filter(group -> Matching.is(name, group.getName()) && Matching.like(nameLike, group.getName()))
        .filter(group -> Matching.is(type, group.getType()))
        .filter(group -> userId == null || members.groupsOf(userId).contains(group.getId()))
        .filter(group -> tenantId == null);
  }

  private static Function<Group, String> column(String name) {
    return switch (name) {
      case "NAME_" -> Group::getName;
      case "TYPE_" -> Group::getType;
      default -> Group::getId;
    };
  }
}
