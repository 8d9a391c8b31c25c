package se.gemensamingang.workflow.refusal;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotAllowedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import se.gemensamingang.page.PageRefused;
import se.gemensamingang.workflow.RequestRefused;

/** Which exceptions mean that the request is at fault, and what is answered to each. */
final class KnownFailure {

  /** The engine has the same exceptions for a missing parameter and for a missing thing; only its wording tells them apart. */
  private static final Pattern MISSING_THING =
      Pattern.compile("(?i).*(cannot find|couldn't find|could not find|no .* found|does not exist|doesn't exist).*", Pattern.DOTALL);

  private static final Pattern UNBOUND_LIST = Pattern.compile("unbound number of results|Max results limit");

  private KnownFailure() {}

  static Optional<Refused> answer(Throwable failure) {
    if (failure instanceof RequestRefused refusal) {
      return Optional.of(Refused.of(refusal));
    }
    if (failure instanceof PageRefused refusal) {
      return Optional.of(Refused.of(refusal.status(), "RequestRefused", refusal.getMessage()));
    }
    if (failure instanceof ParseException unreadable) {
      return Optional.of(Refused.of(400, "ParseException", problems(unreadable)));
    }
    if (isUnboundList(failure)) {
      return Optional.of(Refused.of(400, "BadRequest", "Ange maxResults, högst 2000."));
    }
    return status(failure).map(Refused::with);
  }

  private static boolean isUnboundList(Throwable failure) {
    return failure instanceof BadUserRequestException && failure.getMessage() != null
        && UNBOUND_LIST.matcher(failure.getMessage()).find();
  }

  private static Optional<Integer> status(Throwable failure) {
    if (failure instanceof AuthorizationException || failure instanceof AccessDeniedException) {
      return Optional.of(403);
    }
    if (failure instanceof NotFoundException || isMissingThing(failure)) {
      return Optional.of(404);
    }
    if (isConflict(failure)) {
      return Optional.of(409);
    }
    if (isBadRequest(failure)) {
      return Optional.of(400);
    }
    return failure instanceof ErrorResponse known ? Optional.of(known.getStatusCode().value()) : Optional.empty();
  }

  private static boolean isMissingThing(Throwable failure) {
    return (failure instanceof NullValueException || failure instanceof BadUserRequestException)
        && failure.getMessage() != null
        && MISSING_THING.matcher(failure.getMessage()).matches();
  }

  private static boolean isConflict(Throwable failure) {
    return failure instanceof OptimisticLockingException
        || failure instanceof TaskAlreadyClaimedException
        || failure instanceof SuspendedEntityInteractionException
        || failure instanceof MismatchingMessageCorrelationException
        || failure instanceof ConcurrencyFailureException
        || failure instanceof DataIntegrityViolationException;
  }

  /** SQL states of class 22 say that a value is none: a text with a NUL in it, a number out of range. */
  private static boolean isUnstorableValue(Throwable failure) {
    return failure instanceof SQLException database && database.getSQLState() != null
        && database.getSQLState().startsWith("22");
  }

  private static boolean isBadRequest(Throwable failure) {
    return failure instanceof RequestRejectedException
        || isUnstorableValue(failure)
        || failure instanceof BadUserRequestException
        || failure instanceof NullValueException
        || failure instanceof NotValidException
        || failure instanceof NotAllowedException
        || failure instanceof FormFieldValidationException
        || failure instanceof HttpMessageNotReadableException;
  }

  /** What the engine found in a model. Only the model's own text is in it, and its author needs it to mend the model. */
  private static String problems(ParseException unreadable) {
    return unreadable.getResorceReports().stream()
        .flatMap(report -> report.getErrors().stream().map(problem -> line(report, problem)))
        .collect(Collectors.joining("\n", "Modellen kunde inte läsas in:\n", ""));
  }

  private static String line(ResourceReport report, Problem problem) {
    return "%s, rad %d: %s".formatted(report.getResourceName(), problem.getLine(), problem.getMessage());
  }
}
