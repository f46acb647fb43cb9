package app.brevet.keychain.vault;

import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.keychain.PassphraseProtected;
import app.brevet.keychain.PassphraseSource;
import app.brevet.keychain.PassphraseSource.Request;
import app.brevet.keychain.PassphraseTries;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import app.brevet.os.FileLock;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The keychain for systems that have none: one age file (age-encryption.org/v1), sealed for an
/// X25519 identity, which a passphrase seals in a file of its own. So a write costs no key
/// derivation, and a user recovers everything without Brevet: `age -d -i vault-key.age vault.age`.
///
/// The passphrase is asked for when the first secret is needed, or on [#unlock()]: once, or until
/// it is right if its source asks again. From then until [#lock()] or [#close()] the identity stays
/// in memory. The first secret that is stored makes the vault; a vault of which half is missing is
/// never made anew. Each change is read back before it counts.
public final class VaultKeychain implements Keychain, PassphraseProtected {

  private static final int LOG_N = 16;

  private final VaultFolder folder;
  private final PassphraseSource passphrases;
  private final SealedIdentity sealed;
  private @Nullable VaultIdentity identity;

  /// The vault in this folder, which need not be there, with as many tries as anybody likes.
  ///
  /// @param folder a folder for the vault's files alone, whose name its lock files share
  public VaultKeychain(Path folder, PassphraseSource passphrases) {
    this(folder, passphrases, PassphraseTries.UNLIMITED);
  }

  /// The vault in this folder, which need not be there.
  ///
  /// @param folder a folder for the vault's files alone, whose name its lock files share
  /// @param tries counts wrong passphrases
  public VaultKeychain(Path folder, PassphraseSource passphrases, PassphraseTries tries) {
    this(new VaultFolder(folder), passphrases, tries, LOG_N);
  }

  /// The vault with another cost for new passphrases: 2 to the power of `logN`.
  VaultKeychain(Path folder, PassphraseSource passphrases, int logN) {
    this(new VaultFolder(folder), passphrases, PassphraseTries.UNLIMITED, logN);
  }

  VaultKeychain(VaultFolder folder, PassphraseSource passphrases, PassphraseTries tries, int logN) {
    this.folder = folder;
    this.passphrases = passphrases;
    this.sealed = new SealedIdentity(this.folder, tries, logN);
  }

  @Override
  public String displayName() {
    return "Brevet vault";
  }

  @Override
  public String kind() {
    return "vault";
  }

  @Override
  public synchronized State state() {
    if (!folder.exists()) {
      return State.ABSENT;
    }
    return identity == null ? State.LOCKED : State.AVAILABLE;
  }

  /// Opens the vault with the passphrase, or makes one if there is none.
  @Override
  public synchronized void unlock() throws KeychainException {
    if (folder.exists()) {
      open();
    } else {
      create();
    }
  }

  /// Where the passphrase is right and what it opens is damaged, the key does not stay here.
  private void open() throws KeychainException {
    boolean wasClosed = identity == null;
    try {
      content(identity()).close();
    } catch (KeychainException e) {
      if (wasClosed) {
        close();
      }
      throw e;
    }
  }

  /// Whether there is a vault, and a person who knows its passphrase: a file that holds it would
  /// open it again at once.
  @Override
  public synchronized boolean isLockable() {
    return passphrases.asksAgain() && folder.exists();
  }

  @Override
  public synchronized boolean lock() {
    if (!passphrases.asksAgain()) {
      return false;
    }
    close(); // Also where the vault's folder is gone just now, as with a drive that comes back.
    return folder.exists();
  }

  @Override
  public synchronized void put(ItemKey key, String label, Secret secret) throws KeychainException {
    if (identity == null && !folder.exists()) {
      create();
    }
    VaultIdentity open = identity();
    try (FileLock _ = folder.lockForWriting()) {
      byte[] before = folder.read(VaultFolder.VAULT);
      try (VaultContent content = parse(open, before)) {
        content.put(key, label, secret);
        write(open, before, content);
      }
    }
  }

  @Override
  public synchronized Optional<Secret> get(ItemKey key) throws KeychainException {
    try (VaultContent content = content(identity())) {
      return content.get(key);
    }
  }

  /// Removes the secret from the vault and from its backup.
  @Override
  public synchronized boolean remove(ItemKey key) throws KeychainException {
    VaultIdentity open = identity();
    try (FileLock _ = folder.lockForWriting()) {
      byte[] before = folder.read(VaultFolder.VAULT);
      try (VaultContent content = parse(open, before)) {
        boolean removed = content.remove(key);
        if (removed) {
          byte[] now = write(open, before, content);
          folder.replace(now, now);
        }
        return removed;
      }
    }
  }

  @Override
  public synchronized List<ItemKey> list() throws KeychainException {
    try (VaultContent content = content(identity())) {
      return content.keys();
    }
  }

  @Override
  public synchronized void close() {
    if (identity != null) {
      identity.close();
    }
    identity = null;
  }

  @Override
  public synchronized void changePassphrase(PassphraseSource now, PassphraseSource next)
      throws KeychainException {
    requireWhole();
    try (SealedIdentity.Opened opened = asked(now, Optional.empty());
        VaultIdentity open = opened.identity()) {
      content(open).close(); // Not worth sealing anew if it does not open the vault.
      try (Secret passphrase = passphrase(next, new Request(true, Optional.empty()));
          FileLock _ = folder.lockForWriting()) {
        sealed.reseal(opened, passphrase);
      }
    }
  }

  private void create() throws KeychainException {
    try (Secret passphrase = passphrase(passphrases, new Request(true, Optional.empty()));
        FileLock _ = folder.lockForWriting()) {
      // Another process may have been faster.
      identity = folder.exists() ? opened(passphrase) : made(passphrase);
      return;
    } catch (KeychainException e) {
      requireWorthAsking(passphrases, e);
    }
    identity = identityOf(asked(passphrases, Optional.of(KeychainReason.WRONG_PASSPHRASE)));
  }

  private VaultIdentity opened(Secret passphrase) throws KeychainException {
    return identityOf(sealed.open(passphrase));
  }

  private static VaultIdentity identityOf(SealedIdentity.Opened opened) throws KeychainException {
    try (opened) {
      return opened.identity();
    }
  }

  private VaultIdentity made(Secret passphrase) throws KeychainException {
    VaultIdentity made = VaultIdentity.random();
    byte[] identityFile = made.file();
    byte[] items = VaultContent.empty().bytes();
    byte[] key;
    try {
      key = sealed.seal(identityFile, passphrase);
    } finally {
      Arrays.fill(identityFile, (byte) 0);
    }
    folder.create(key, AgeFile.seal(items, made.writer()));
    return made;
  }

  private VaultIdentity identity() throws KeychainException {
    if (identity != null) {
      return identity;
    }
    requireWhole();
    VaultIdentity opened = identityOf(asked(passphrases, Optional.empty()));
    identity = opened;
    return opened;
  }

  /// Nobody is asked for the passphrase of a vault that is missing.
  private void requireWhole() throws KeychainException {
    folder.read(VaultFolder.VAULT);
    folder.read(VaultFolder.KEY);
  }

  /// The identity, with the passphrase asked for as often as its source wants.
  private SealedIdentity.Opened asked(
      PassphraseSource source, Optional<KeychainReason> firstProblem) throws KeychainException {
    Optional<KeychainReason> problem = firstProblem;
    while (true) {
      if (!source.asksAgain()) {
        sealed.requireAllowed(); // Nobody is asked for what would not be tried.
      }
      try (Secret passphrase = passphrase(source, new Request(false, problem))) {
        return sealed.open(passphrase);
      } catch (KeychainException e) {
        requireWorthAsking(source, e);
        problem = Optional.of(e.reason());
      }
    }
  }

  private static void requireWorthAsking(PassphraseSource source, KeychainException e)
      throws KeychainException {
    boolean tryAgain =
        e.reason() == KeychainReason.WRONG_PASSPHRASE
            || e.reason() == KeychainReason.TOO_MANY_TRIES;
    if (!tryAgain || !source.asksAgain()) {
      throw e;
    }
  }

  private static Secret passphrase(PassphraseSource source, Request request)
      throws KeychainException {
    Secret passphrase = source.passphrase(request);
    if (passphrase.length() == 0) {
      throw new KeychainException(KeychainReason.NO_PASSPHRASE, "the passphrase is empty");
    }
    return passphrase;
  }

  private VaultContent content(VaultIdentity open) throws KeychainException {
    return parse(open, folder.read(VaultFolder.VAULT));
  }

  private static VaultContent parse(VaultIdentity open, byte[] sealed) throws KeychainException {
    byte[] plain = AgeFile.open(sealed, open.reader(), VaultFolder.VAULT);
    try {
      return VaultContent.parse(plain, VaultFolder.VAULT);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  private byte[] write(VaultIdentity open, byte[] before, VaultContent content)
      throws KeychainException {
    byte[] plain = content.bytes();
    try {
      byte[] now = AgeFile.seal(plain, open.writer());
      folder.replace(before, now);
      return now;
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }
}
