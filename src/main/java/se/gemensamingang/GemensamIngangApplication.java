package se.gemensamingang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import se.gemensamingang.database.KeyCommand;

/** The work system of a samordningsförbund's partners: one referral in, one decision by all parties. */
@Modulithic(systemName = "Gemensam ingång")
@SpringBootApplication
@ConfigurationPropertiesScan
public class GemensamIngangApplication {

  /**
   * Starts the program.
   *
   * @param arguments a key command, see {@link KeyCommand}, or Spring Boot's own arguments; none are needed
   */
  public static void main(String[] arguments) {
    if (KeyCommand.isIn(arguments)) {
      System.exit(KeyCommand.run(arguments));
    }
    SpringApplication.run(GemensamIngangApplication.class, arguments);
  }
}
