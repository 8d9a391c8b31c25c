package se.gemensamingang.casefile;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

@Configuration(proxyBeanMethods = false)
class PermittedNumbersConfiguration {

  @Bean
  PermittedNumbers permittedNumbers(Environment environment) {
    return environment.acceptsProfiles(Profiles.of("local | test")) ? new TestNumbers() : PermittedNumbers.ALL;
  }
}
