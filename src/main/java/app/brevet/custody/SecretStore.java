package app.brevet.custody;

import app.brevet.catalog.CatalogException;
import app.brevet.catalog.Settings;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.model.FailureException;
import app.brevet.model.KeychainReason;
import app.brevet.session.Failures;

/// The store that the user's secrets are in, as far as it is shown and opened: what is in it stays
/// in it.
public final class SecretStore {

  private final Keychain keychain;
  private final Settings settings;

  /// @param settings where it is recorded which store was chosen
  public SecretStore(Keychain keychain, Settings settings) {
    this.keychain = keychain;
    this.settings = settings;
  }

  /// Which kind of store it is.
  public enum Kind {
    /// The system's keychain.
    SYSTEM,
    /// Brevet's own file, which a passphrase opens.
    VAULT;

    /// The kind of this name.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Kind of(String key) {
      return switch (key) {
        case "system" -> SYSTEM;
        case "vault" -> VAULT;
        default -> throw new IllegalArgumentException("no kind of store: " + key);
      };
    }

    /// Its name in files and JSON output: `system` or `vault`.
    public String key() {
      return this == SYSTEM ? "system" : "vault";
    }

    /// The one that this is not.
    public Kind other() {
      return this == SYSTEM ? VAULT : SYSTEM;
    }
  }

  /// Whether secrets can be had just now.
  public enum State {
    /// Yes.
    AVAILABLE,
    /// It is there, but must be opened first.
    LOCKED,
    /// It is not there, though it should be.
    ABSENT,
    /// A vault that nobody has made yet: it is made with its first secret, or when it is opened.
    NEW
  }

  /// How the store stands.
  ///
  /// @param name its name for people
  /// @param isUntilLogout whether what is stored now is gone when the user logs out; only known of
  ///   a store that is open
  public record StoreStatus(String name, Kind kind, State state, boolean isUntilLogout) {}

  /// How the store stands now. Asks nobody.
  ///
  /// @throws FailureException if it cannot be told which store it is
  public StoreStatus status() throws FailureException {
    Keychain.State state = keychain.state();
    if (keychain.kind().isEmpty()) {
      requireChoice();
    }
    Kind kind = keychain.kind().equals("vault") ? Kind.VAULT : Kind.SYSTEM;
    boolean isUntilLogout =
        state == Keychain.State.AVAILABLE && keychain.lifetime() == Keychain.Lifetime.LOGIN;
    return new StoreStatus(keychain.displayName(), kind, stateOf(kind, state), isUntilLogout);
  }

  /// No store could be chosen: any call tells why.
  private void requireChoice() throws FailureException {
    try {
      keychain.list();
    } catch (KeychainException e) {
      throw Failures.of(e, keychain.displayName());
    }
  }

  private State stateOf(Kind kind, Keychain.State state) throws FailureException {
    return switch (state) {
      case AVAILABLE -> State.AVAILABLE;
      case LOCKED -> State.LOCKED;
      case ABSENT -> kind == Kind.VAULT && !isRecorded() ? State.NEW : State.ABSENT;
    };
  }

  private boolean isRecorded() throws FailureException {
    try {
      return settings.keychainKind().isPresent();
    } catch (CatalogException e) {
      throw Failures.of(e);
    }
  }

  /// Opens the store, and makes a vault that nobody has made yet. The user may be asked, and may
  /// take time to answer.
  ///
  /// @throws FailureException if it stays closed; also if it should be there and is not, for a new
  ///   vault in its place would hold none of the user's keys
  public void unlock() throws FailureException {
    try {
      if (status().state() == State.ABSENT) {
        throw new KeychainException(KeychainReason.ABSENT, "it is not there");
      }
      keychain.unlock();
    } catch (KeychainException e) {
      throw Failures.of(e, keychain.displayName());
    }
  }
}
