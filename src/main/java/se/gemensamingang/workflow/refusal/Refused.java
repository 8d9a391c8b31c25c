package se.gemensamingang.workflow.refusal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import se.gemensamingang.shared.Refusal;
import se.gemensamingang.workflow.RequestRefused;

/**
 * The answer to a request that is refused or fails, as it is written to who asked.
 *
 * @param status the HTTP status
 * @param type the kind of answer, for programs
 * @param message what is wrong and what to do, in plain Swedish; one line a reason
 * @param field the key of the first field that must be mended, or null
 * @param reasons each reason with its field
 * @param requestId where to look in the log, or null when there is nothing to look for
 */
@JsonInclude(Include.NON_NULL)
public record Refused(@JsonIgnore int status, String type, String message, String field, List<Refusal> reasons,
    String requestId) {

  /**
   * Finds the answer to an exception. Nothing of the exception's own message is used, unless it is ours or speaks of a
   * model alone.
   *
   * @param failure what was thrown
   * @return the answer
   */
  public static Refused because(Throwable failure) {
    return FailureNames.causes(failure)
        .filter(RequestRefused.class::isInstance)
        .findFirst()
        .or(() -> FailureNames.causes(failure).filter(each -> KnownFailure.answer(each).isPresent()).findFirst())
        .flatMap(KnownFailure::answer)
        .orElseGet(Refused::failed);
  }

  /**
   * The answer to a refusal of which only the HTTP status is known.
   *
   * @param status the HTTP status
   * @return the answer
   */
  public static Refused with(int status) {
    return switch (status) {
      case 400 -> of(400, "BadRequest", "Begäran kunde inte tolkas. Kontrollera vad som skickades.");
      case 401 -> of(401, "SignInRequired", "Du är inte inloggad. Logga in och försök igen.");
      case 403 -> of(403, "AuthorizationException", "Du har inte behörighet att göra detta.");
      case 404 -> of(404, "NotFound", "Det du söker finns inte, eller är redan avslutat.");
      case 405 -> of(405, "BadRequest", "Det går inte att göra så här.");
      case 406, 415 -> of(status, "BadRequest", "Formatet stöds inte.");
      case 409 -> of(409, "Conflict", "Någon annan har ändrat samtidigt. Öppna uppgiften igen och försök på nytt.");
      case 413 -> of(413, "TooLarge", "Det som skickades är för stort. Korta ned det och försök igen.");
      case 429 -> of(429, "TooManyAttempts", "För många försök. Vänta en minut och försök igen.");
      default -> status < 500 ? of(status, "BadRequest", "Begäran avvisades.") : failed();
    };
  }

  /** @return the answer to a user name and password that do not belong together */
  public static Refused wrongPassword() {
    return of(401, "SignInRequired", "Användarnamnet eller lösenordet stämmer inte. Skriv dem igen.");
  }

  static Refused of(int status, String type, String reason) {
    return new Refused(status, type, reason, null, List.of(new Refusal("", reason)), null);
  }

  static Refused of(RequestRefused refusal) {
    String field = refusal.reasons().stream().map(Refusal::field).filter(key -> !key.isEmpty()).findFirst().orElse(null);
    return new Refused(refusal.status(), "RequestRefused", refusal.getMessage(), field, refusal.reasons(), null);
  }

  private static Refused failed() {
    return of(500, "InternalError", "Något gick fel hos oss. Försök igen, och uppge numret om felet står kvar.");
  }

  /** @return whether it is a fault in the program and not in what was asked for */
  @JsonIgnore
  public boolean isOurFault() {
    return status >= 500;
  }

  /**
   * Adds where to look in the log, when it is our fault.
   *
   * @param id the id of the request
   * @return the answer to write
   */
  public Refused inRequest(String id) {
    return isOurFault() ? new Refused(status, type, message, field, reasons, id) : this;
  }
}
