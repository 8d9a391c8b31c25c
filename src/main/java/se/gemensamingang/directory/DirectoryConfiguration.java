package se.gemensamingang.directory;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.gemensamingang.shared.StartRefused;

/** Opens the directory at start: the file is read first, so that nothing works with a directory that has a fault. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

  /** @throws StartRefused when the file has a fault */
  @Bean
  DirectoryInDatabase directory(DirectorySource source, DirectoryEvents events, PlatformTransactionManager transactions,
      Clock clock) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> read(source, events, LocalDate.now(clock)));
    return new DirectoryInDatabase(events, clock);
  }

  private static void read(DirectorySource source, DirectoryEvents events, LocalDate today) {
    events.holdOthersBack();
    DirectoryState known = KnownDirectory.of(events.latestOfEach()).state();
    DirectoryState read = new DirectoryReading(source.name(), source.content()).onto(known, today);
    events.write(known, read, DirectoryEvents.FROM_FILE);
  }
}
