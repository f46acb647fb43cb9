package app.brevet.ui.exports;

import app.brevet.model.FailureException;
import app.brevet.model.Secret;
import app.brevet.transfer.FoundExport;
import app.brevet.transfer.RestoreItem;
import app.brevet.transfer.RestoreItem.State;
import app.brevet.transfer.RestorePlan;
import app.brevet.transfer.StateRestore;
import java.util.List;
import java.util.Optional;

/// What a restore would do, both ways: what differs here stays, or gives way. The second is there
/// only where something differs.
record Plans(RestorePlan keeping, Optional<RestorePlan> replacing) {

  static Plans of(StateRestore restore, FoundExport found, Optional<Secret> passphrase)
      throws FailureException {
    RestorePlan keeping = restore.plan(found, passphrase, false);
    boolean isWhole = false;
    try {
      boolean differs = keeping.items().stream().anyMatch(item -> item.state() == State.DIFFERS);
      Plans plans =
          new Plans(
              keeping,
              differs
                  ? Optional.of(restore.plan(found, passphrase, true))
                  : Optional.<RestorePlan>empty());
      isWhole = true;
      return plans;
    } finally {
      if (!isWhole) {
        keeping.close();
      }
    }
  }

  RestorePlan chosen(boolean replace) {
    return replace ? replacing.orElse(keeping) : keeping;
  }

  List<RestoreItem> items(boolean replace) {
    return List.copyOf(chosen(replace).items());
  }

  /// Wipes the secrets of both.
  void close() {
    keeping.close();
    replacing.ifPresent(RestorePlan::close);
  }
}
