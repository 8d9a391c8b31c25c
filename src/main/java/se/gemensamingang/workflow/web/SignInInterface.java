package se.gemensamingang.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the web applications, whose own form signs nobody in outside {@code local}, how to sign in and out. */
@RestController
class SignInInterface {

  private final SignOut signOut;

  SignInInterface(SignOut signOut) {
    this.signOut = signOut;
  }

  /** Whether people sign in elsewhere: then opening the page anew leads there. */
  @GetMapping("/gemensam-ingang/sign-in")
  ResponseEntity<Map<String, Boolean>> way() {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of("elsewhere", signOut.isElsewhere()));
  }

  /** Ends the session and says where to go; to the front door when there is nothing more to end. */
  @PostMapping("/api/sign-out")
  Map<String, String> out(HttpServletRequest request) {
    return Map.of("address", signOut.of(request).map(URI::toString).orElse("/"));
  }
}
