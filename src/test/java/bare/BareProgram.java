package bare;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.autoconfigure.session.SessionAutoConfiguration;

/** The stock engine with web applications and REST, authorization switched on as the vendor's guide asks. */
@SpringBootApplication(exclude = {
    FlywayAutoConfiguration.class,
    ManagementWebSecurityAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    SessionAutoConfiguration.class,
    UserDetailsServiceAutoConfiguration.class})
public class BareProgram {

  private static final Map<String, Object> STOCK = Map.of(
      "server.address", "127.0.0.1",
      "camunda.bpm.authorization.enabled", "true",
      "camunda.bpm.filter.create", "Alla uppgifter",
      "camunda.bpm.admin-user.id", BareOrganisation.ADMIN,
      "camunda.bpm.admin-user.password", BareOrganisation.ADMIN,
      "camunda.bpm.generic-properties.properties.historyTimeToLive", "P30D",
      "camunda.bpm.auto-deployment-enabled", "false");

  /**
   * Starts the stock engine.
   *
   * @param arguments at least {@code --spring.datasource.url} and {@code --server.port}
   */
  public static void main(String[] arguments) {
    SpringApplication program = new SpringApplication(BareProgram.class);
    program.setDefaultProperties(STOCK);
    program.run(arguments);
  }
}
