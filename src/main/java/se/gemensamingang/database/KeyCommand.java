package se.gemensamingang.database;

import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import se.gemensamingang.shared.StartRefused;

/**
 * Makes and changes key files from the command line, without a database. A new key is taken into use in two steps, so that
 * no node ever meets a value made with a key that it does not have: first the key is added and every node restarted, then
 * it is used and every node restarted again. A key that was used once stays in the file for good.
 */
public final class KeyCommand {

  private static final String NAME = "nyckel";
  private static final String USAGE = "Skriv: nyckel skapa kryptering FIL, nyckel skapa index FIL, nyckel lagg-till FIL"
      + " eller nyckel anvand FIL.";

  private KeyCommand() {}

  /**
   * Whether the program is started for a key command.
   *
   * @param arguments the program's arguments
   * @return whether the first is {@code nyckel}
   */
  public static boolean isIn(String... arguments) {
    return arguments.length > 0 && arguments[0].equals(NAME);
  }

  /**
   * Carries out a key command, and prints in Swedish what was done and what to do next, or why nothing was changed.
   *
   * @param arguments the program's arguments
   * @return the exit code: 0 when done, 1 when nothing was changed
   */
  public static int run(String... arguments) {
    try {
      System.out.println(carryOut(List.of(arguments).subList(1, arguments.length)));
      return 0;
    } catch (StartRefused refused) {
      System.err.println(refused.getMessage() + " " + refused.mend());
      return 1;
    }
  }

  /** @throws StartRefused when the command is not understood, or the file does not allow it; the file is then as before */
  static String carryOut(List<String> words) {
    registerKinds();
    if (words.size() == 3 && words.get(0).equals("skapa")) {
      return create(purpose(words.get(1)), Path.of(words.get(2)));
    }
    if (words.size() == 2 && words.get(0).equals("lagg-till")) {
      file(words.get(1)).add();
      return "En ny nyckel är tillagd. Starta om alla noder med filen och skriv sedan nyckel anvand.";
    }
    if (words.size() == 2 && words.get(0).equals("anvand")) {
      file(words.get(1)).useNewest();
      return "Den nya nyckeln används från nästa start. Starta om alla noder. Behåll filen hel: de äldre nycklarna behövs.";
    }
    throw notUnderstood();
  }

  private static void registerKinds() {
    try {
      AeadConfig.register();
      PrfConfig.register();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the kinds of keys are missing", e);
    }
  }

  private static String create(KeyPurpose purpose, Path path) {
    KeyFile file = new KeyFile(path.toAbsolutePath(), purpose);
    if (file.exists()) {
      throw new StartRefused("Filen " + path + " finns redan och är orörd.", "Ange en fil som inte finns.");
    }
    file.create();
    return "Nyckelfilen är skapad. Ge programmet filen med " + purpose.setting()
        + ", och spara en kopia någon annanstans än databasens säkerhetskopia.";
  }

  private static KeyFile file(String path) {
    Path file = Path.of(path).toAbsolutePath();
    return Arrays.stream(KeyPurpose.values()).map(purpose -> new KeyFile(file, purpose)).filter(KeyFile::isOfItsPurpose)
        .findFirst().orElseThrow(() -> new StartRefused("Filen " + path + " saknas eller är ingen nyckelfil.",
            "Ange en fil som nyckel skapa har gjort."));
  }

  private static KeyPurpose purpose(String word) {
    return switch (word) {
      case "kryptering" -> KeyPurpose.ENCRYPTION;
      case "index" -> KeyPurpose.INDEX;
      default -> throw notUnderstood();
    };
  }

  private static StartRefused notUnderstood() {
    return new StartRefused("Kommandot går inte att förstå, och inget är ändrat.", USAGE);
  }
}
