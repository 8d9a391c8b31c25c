package se.gemensamingang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

  private final ApplicationModules modules = ApplicationModules.of(GemensamIngangApplication.class);

  @Test
  void modulesKeepTheirBorders() {
    modules.verify();
  }

  @Test
  void everyModuleNamesWhatItDependsOn() {
    assertThat(modules.stream()).isNotEmpty().noneMatch(ApplicationModule::isOpen);
  }
}
