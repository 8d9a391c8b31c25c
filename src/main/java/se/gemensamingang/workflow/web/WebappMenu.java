package se.gemensamingang.workflow.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.gemensamingang.page.MenuEntry;

/** The way from our own pages to the engine's web applications. */
@Configuration(proxyBeanMethods = false)
class WebappMenu {

  @Bean
  MenuEntry tasklistEntry() {
    return new MenuEntry(1, "Uppgifter", "/camunda/app/tasklist/", Set.of(WebSecurity.TASK_ROLES));
  }

  @Bean
  MenuEntry cockpitEntry() {
    return new MenuEntry(90, "Processer", "/camunda/app/cockpit/", Set.of(WebSecurity.COCKPIT_ROLES));
  }

  @Bean
  MenuEntry adminEntry() {
    return new MenuEntry(91, "Administration", "/camunda/app/admin/", Set.of("ADMIN"));
  }
}
