package se.gemensamingang.casefile;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Indexes the names that were registered before search by name came, so that they are found like later ones. Each batch
 * is a transaction of its own: a program that is stopped goes on after the last one at its next start, and two nodes may
 * do the same work without harm. Afterwards a run finds nothing and costs one query.
 */
@Component
class NameIndexing {

  static final int BATCH = 200;

  private static final Logger LOG = LoggerFactory.getLogger(NameIndexing.class);

  private final Identities identities;
  private final TransactionTemplate transaction;

  NameIndexing(Identities identities, TransactionTemplate transaction) {
    this.identities = identities;
    this.transaction = transaction;
  }

  /** Runs when the program already answers requests, which are served meanwhile; a failure must not end the program. */
  @EventListener(ApplicationReadyEvent.class)
  void indexAtStart() {
    try {
      indexAll();
    } catch (RuntimeException failure) {
      LOG.error("Names not indexed, tried again tomorrow: cause={}", failure.getClass().getName());
    }
  }

  /** Once a day, in case the run at the start failed. */
  @Scheduled(initialDelayString = "P1D", fixedDelayString = "P1D")
  void indexAll() {
    int batches = 0;
    for (Optional<Long> at = Optional.of(0L); at.isPresent(); batches++) {
      long after = at.get();
      at = transaction.execute(status -> identities.indexBatch(after, BATCH));
    }
    LOG.info("Names indexed: batches={}", batches - 1);
  }
}
