package se.gemensamingang.workflow.refusal;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import se.gemensamingang.shared.Refusal;
import se.gemensamingang.workflow.RequestRefused;

/** A search whose criterion the engine's REST layer could not read. Its name is told; its value is never repeated. */
public final class UnreadableParameter implements ExceptionMapper<InvalidRequestException> {

  private static final Pattern NAMED = Pattern.compile("Cannot set query parameter '([A-Za-z]{1,60})' to value ");
  private static final String REASON = "Parametern «%s» har ett värde som inte går att läsa. Rätta värdet och försök igen.";

  @Override
  public Response toResponse(InvalidRequestException unreadable) {
    Matcher named = NAMED.matcher(String.valueOf(unreadable.getMessage()));
    return named.lookingAt() ? refuse(named.group(1)) : Response.status(unreadable.getStatus()).build();
  }

  /** Notes the refusal, which is written when the request is answered. */
  static Response refuse(String parameter) {
    FailureNote.note(new RequestRefused(400, List.of(new Refusal(parameter, REASON.formatted(parameter)))));
    return Response.status(Response.Status.BAD_REQUEST).build();
  }
}
