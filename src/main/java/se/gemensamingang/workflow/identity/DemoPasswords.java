package se.gemensamingang.workflow.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The demo organisation's passwords: each is the same as the user id. */
final class DemoPasswords implements Passwords {

  @Override
  public boolean areRight(String userId, String password) {
    return MessageDigest.isEqual(
        userId.getBytes(StandardCharsets.UTF_8), password.getBytes(StandardCharsets.UTF_8));
  }
}
