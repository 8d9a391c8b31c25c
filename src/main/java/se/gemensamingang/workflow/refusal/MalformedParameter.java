package se.gemensamingang.workflow.refusal;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.glassfish.jersey.server.ParamException;

/** A parameter of the address that is not of its type. The server itself would say that the address does not exist. */
public final class MalformedParameter implements ExceptionMapper<ParamException> {

  @Override
  public Response toResponse(ParamException malformed) {
    if (malformed instanceof ParamException.PathParamException) {
      return Response.status(Response.Status.NOT_FOUND).build();
    }
    return UnreadableParameter.refuse(malformed.getParameterName());
  }
}
