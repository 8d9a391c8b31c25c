package se.gemensamingang.accesslog.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.gemensamingang.page.MenuEntry;

/** The way to the page of readings. */
@Configuration(proxyBeanMethods = false)
class ReadingsMenu {

  @Bean
  MenuEntry readingsEntry() {
    return new MenuEntry(40, "Åtkomstlogg", "/atkomstlogg", Set.of("UNIT_HEAD"));
  }
}
