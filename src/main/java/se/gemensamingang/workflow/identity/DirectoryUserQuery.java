package se.gemensamingang.workflow.identity;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/** The engine's query for users, answered by the directory. */
final class DirectoryUserQuery extends UserQueryImpl {

  DirectoryUserQuery() {}

  DirectoryUserQuery(CommandExecutor executor) {
    super(executor);
  }

  @Override
  public long executeCount(CommandContext context) {
    return matches(context).count();
  }

  @Override
  public List<User> executeList(CommandContext context, Page page) {
    return Matching.page(
        matches(context).sorted(Ordering.of(getOrderingProperties(), DirectoryUserQuery::column)),
        page, getFirstResult(), getMaxResults());
  }

  private Stream<User> matches(CommandContext context) {
    checkQueryOk();
    if (procDefId != null) {
      throw new BadUserRequestException("Potential starters are not kept per process definition");
    }
    EngineMembers members = DirectoryIdentityProvider.membersIn(context);
    return members.users().stream()
        .filter(user -> Matching.is(id, user.getId()) && Matching.isIn(ids, user.getId()))
        .filter(user -> Matching.is(firstName, user.getFirstName()) && Matching.like(firstNameLike, user.getFirstName()))
        .filter(user -> Matching.is(lastName, user.getLastName()) && Matching.like(lastNameLike, user.getLastName()))
        .filter(user -> Matching.is(email, user.getEmail()) && Matching.like(emailLike, user.getEmail()))
        .filter(user -> groupId == null || members.groupsOf(user.getId()).contains(groupId))
        .filter(user -> tenantId == null);
  }

  private static Function<User, String> column(String name) {
    return switch (name) {
      case "FIRST_" -> User::getFirstName;
      case "LAST_" -> User::getLastName;
      case "EMAIL_" -> User::getEmail;
      default -> User::getId;
    };
  }
}
