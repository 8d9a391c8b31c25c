package se.gemensamingang.casefile.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.gemensamingang.directory.Role;
import se.gemensamingang.page.MenuEntry;

/** Where the navigation leads to the cases. */
@Configuration(proxyBeanMethods = false)
class CaseMenu {

  @Bean
  MenuEntry casesEntry() {
    return new MenuEntry(2, "Ärenden", "/arenden", Set.of(Role.CASEWORKER.name(), Role.UNIT_HEAD.name(),
        Role.INTAKE_MEMBER.name(), Role.SCREENER.name()));
  }
}
