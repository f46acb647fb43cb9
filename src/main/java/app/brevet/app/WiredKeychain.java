package app.brevet.app;

import app.brevet.custody.Migration.Outcome;
import app.brevet.custody.Migration.Progress;
import app.brevet.custody.SecretStore;
import app.brevet.custody.SecretStore.StoreStatus;
import app.brevet.custody.VaultRecovery;
import app.brevet.keychain.KeychainException;
import app.brevet.keychain.PassphraseSource;
import app.brevet.model.FailureException;
import app.brevet.model.Secret;
import app.brevet.session.Failures;
import app.brevet.ui.keychain.StoreCare;
import java.util.Optional;
import java.util.function.Consumer;

/// The screen of where the secrets are on the use cases.
final class WiredKeychain implements StoreCare {

  private final WiredUseCases uses;
  private final SecretStore secrets;
  private final WindowStore store;

  /// @param store opens the store in use, and tells the window how it stands
  WiredKeychain(WiredUseCases uses, WindowStore store) {
    this.uses = uses;
    this.secrets = new SecretStore(uses.keychain(), uses.settings());
    this.store = store;
  }

  /// How it stands, and how much is in it where that can be told.
  private record Held(State state, Optional<Integer> count) {}

  @Override
  public Overview look() throws FailureException {
    StoreStatus status = secrets.status();
    Held held =
        status.state() == SecretStore.State.NEW
            ? new Held(State.NEW, Optional.empty())
            : held(status.name());
    VaultRecovery vault = new VaultRecovery(uses.vaultFolder());
    return new Overview(
        status.name(),
        status.kind(),
        held.state(),
        status.isUntilLogout(),
        held.count(),
        Optional.of(vault)
            .filter(VaultRecovery::isThere)
            .map(there -> new Vault(there.folder(), there.command())),
        uses.wired().stores().passphraseFile(),
        uses.migration().unfinished(),
        uses.wired().stores().forced());
  }

  /// Nobody is asked: who looks in the window finds what is locked locked.
  private Held held(String name) throws FailureException {
    try {
      return new Held(State.OPEN, Optional.of(uses.keychain().list().size()));
    } catch (KeychainException e) {
      State state =
          switch (e.reason()) {
            case LOCKED -> State.LOCKED;
            case ABSENT -> State.ABSENT;
            case TIMED_OUT -> State.SILENT;
            default -> throw Failures.of(e, name);
          };
      return new Held(state, Optional.empty());
    }
  }

  @Override
  public void unlock() throws FailureException {
    store.open();
  }

  @Override
  public Outcome move(Move move, Optional<Secret> passphrase, Consumer<Progress> told)
      throws FailureException {
    try {
      return uses.migrationInWindow(source(passphrase, move.makesVault()))
          .move(move.to(), move.replace(), told);
    } finally {
      store.refresh(); // Also a move that stopped may have changed which store it is.
    }
  }

  @Override
  public void changePassphrase(Optional<Secret> now, Secret next) throws FailureException {
    uses.vaultPassphrase(source(now, false)).change(new TypedPassphrase(next, true));
  }

  private static Optional<PassphraseSource> source(Optional<Secret> typed, boolean isForNew) {
    return typed.map(one -> new TypedPassphrase(one, isForNew));
  }
}
