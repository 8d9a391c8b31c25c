package se.gemensamingang.directory.web;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.gemensamingang.directory.Role;
import se.gemensamingang.page.MenuEntry;

/** The way to the directory's pages: everybody can be absent, heads hand work over, only an administrator changes the rest. */
@Configuration(proxyBeanMethods = false)
class DirectoryMenu {

  @Bean
  MenuEntry absenceEntry() {
    return new MenuEntry(70, "Frånvaro", "/franvaro", Stream.of(Role.values()).map(Role::name).collect(Collectors.toSet()));
  }

  @Bean
  MenuEntry handoverEntry() {
    return new MenuEntry(75, "Överlämning", "/overlamning", Set.of(Role.UNIT_HEAD.name(), Role.ADMIN.name()));
  }

  @Bean
  MenuEntry directoryEntry() {
    return new MenuEntry(80, "Katalog", "/katalog", Set.of(Role.ADMIN.name()));
  }
}
