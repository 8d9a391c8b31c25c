package se.gemensamingang.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.gemensamingang.shared.CaseworkerId;
import se.gemensamingang.shared.UnitId;

/**
 * The directory as the database has it now. It is kept in memory and looked up anew when the database has a later
 * revision, whichever node wrote it, or when a new day has begun. Within a transaction it stands still.
 */
class DirectoryInDatabase implements Directory, Organisation {

  private final DirectoryEvents events;
  private final Clock clock;
  private volatile Cached cached;

  private record Cached(long revision, DirectoryInMemory directory) {}

  DirectoryInDatabase(DirectoryEvents events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Optional<Caseworker> caseworker(CaseworkerId id) {
    return now().caseworker(id);
  }

  @Override
  public Collection<Caseworker> caseworkers() {
    return now().caseworkers();
  }

  @Override
  public Optional<Unit> unit(UnitId id) {
    return now().unit(id);
  }

  @Override
  public Collection<Unit> units() {
    return now().units();
  }

  @Override
  public Optional<IntakeGroup> intakeGroup(String municipality) {
    return now().intakeGroup(municipality);
  }

  @Override
  public Collection<IntakeGroup> intakeGroups() {
    return now().intakeGroups();
  }

  @Override
  public Set<CaseworkerId> standsInFor(CaseworkerId caseworker) {
    return now().standsInFor(caseworker);
  }

  @Override
  public Map<CaseworkerId, CaseworkerId> substitutes() {
    return now().substitutes();
  }

  @Override
  public Collection<Remit> remits() {
    return now().remits();
  }

  @Override
  public List<Unit> serving(UnitKind kind, String municipality, String targetGroup) {
    return now().serving(kind, municipality, targetGroup);
  }

  @Override
  public Optional<Unit> answeringFor(UnitId unit) {
    return now().answeringFor(unit);
  }

  @Override
  public Collection<Platform> platforms() {
    return now().platforms();
  }

  @Override
  public Optional<IntakeGroup> intakeGroup(String platform, String municipality) {
    return now().intakeGroup(platform, municipality);
  }

  private DirectoryInMemory now() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return latest();
    }
    DirectoryInMemory seen = (DirectoryInMemory) TransactionSynchronizationManager.getResource(this);
    if (seen == null) {
      seen = latest();
      TransactionSynchronizationManager.bindResource(this, seen);
      TransactionSynchronizationManager.registerSynchronization(new StandsStill(seen));
    }
    return seen;
  }

  private DirectoryInMemory latest() {
    LocalDate today = LocalDate.now(clock);
    long revision = events.latest();
    Cached known = cached;
    if (known == null || known.revision() != revision || !known.directory().day().equals(today)) {
      KnownDirectory read = KnownDirectory.of(events.latestOfEach());
      known = new Cached(read.revision(), DirectoryInMemory.of(read.state(), today));
      cached = known;
    }
    return known.directory();
  }

  /** Keeps the directory with its transaction, and from another one that begins inside it. */
  private final class StandsStill implements TransactionSynchronization {

    private final DirectoryInMemory seen;

    private StandsStill(DirectoryInMemory seen) {
      this.seen = seen;
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(DirectoryInDatabase.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(DirectoryInDatabase.this, seen);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(DirectoryInDatabase.this);
    }
  }
}
