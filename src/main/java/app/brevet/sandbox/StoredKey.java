package app.brevet.sandbox;

import app.brevet.model.AccessKey;
import java.time.Instant;
import java.util.Optional;

/// A long-term access key as IAM keeps it.
final class StoredKey {

  /// What became of it. A deleted one is kept as long as AWS may still take it.
  enum Status {
    ACTIVE,
    INACTIVE,
    DELETED
  }

  /// When and where a key signed last.
  record Use(Instant at, String service, String region) {}

  private final AccessKey key;
  private final SandboxUser owner;
  private final Instant created;
  private Status status = Status.ACTIVE;
  private boolean takenBefore;
  private Lag lag;
  private Optional<Use> lastUse = Optional.empty();

  /// An active key, of which AWS knows after the lag.
  StoredKey(AccessKey key, SandboxUser owner, Instant created, Lag lag) {
    this.key = key;
    this.owner = owner;
    this.created = created;
    this.lag = lag;
  }

  AccessKey key() {
    return key;
  }

  SandboxUser owner() {
    return owner;
  }

  Instant created() {
    return created;
  }

  synchronized Status status() {
    return status;
  }

  synchronized Optional<Use> lastUse() {
    return lastUse;
  }

  /// Whether AWS takes a call that is signed with it now; the call counts for the lag.
  synchronized boolean takesCall(Instant now) {
    return lag.countCall(now) ? takenBefore : status == Status.ACTIVE;
  }

  /// Changes it; AWS goes on as before until the lag is over.
  synchronized void become(Status next, Lag until, Instant now) {
    takenBefore = lag.lasts(now) ? takenBefore : status == Status.ACTIVE;
    status = next;
    lag = until;
  }

  synchronized void used(Use use) {
    lastUse = Optional.of(use);
  }
}
