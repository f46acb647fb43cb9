package app.brevet.session;

import app.brevet.json.JsonException;
import app.brevet.keychain.KeychainException;
import app.brevet.keychain.SealingKey;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.model.KeychainReason;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.os.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// The sessions that live, sealed, one file a profile, shared by all Brevet processes.
///
/// A file that does not open (another key, damage, an older form) is no session: it is only a
/// cache, and the next session takes its place. It takes no other session away.
public final class SessionCache {

  private final Path folder;
  private final SealingKeySource keys;

  /// A cache in this folder.
  public SessionCache(Path folder, SealingKeySource keys) {
    this.folder = folder;
    this.keys = keys;
  }

  /// The same sessions for what a user does: a keychain that is locked asks to be unlocked.
  SessionCache asking(Unlocking unlocking) {
    return new SessionCache(folder, new UnlockingSealingKey(keys, unlocking));
  }

  /// The session of this profile as it stands now, be it over or not; empty if there is none, or
  /// one made from what the profile said before it was edited.
  ///
  /// @throws FailureException if the file or the keychain cannot be read
  public Optional<CachedSession> find(Profile profile) throws FailureException {
    return last(profile.id()).filter(session -> session.isOf(profile));
  }

  /// The session that was kept last for this profile, whatever the profile said then.
  ///
  /// @throws FailureException if the file or the keychain cannot be read
  Optional<CachedSession> last(ProfileId id) throws FailureException {
    AtomicFile file = file(id);
    try {
      Optional<byte[]> sealed = file.read();
      return sealed.isEmpty() ? Optional.empty() : open(sealed.get(), id);
    } catch (IOException e) {
      throw Failures.ofFile(file.path(), FileReason.NOT_READABLE, e);
    } catch (KeychainException e) {
      throw Failures.of(e, keys.storeName());
    }
  }

  /// Whether it is this profile's file alone that cannot be read: others may be.
  static boolean isAboutOneFile(Failure failure) {
    return failure instanceof Failure.FileUntouched;
  }

  private Optional<CachedSession> open(byte[] sealed, ProfileId id) throws KeychainException {
    Optional<byte[]> text = tryOpen(sealed, id);
    if (text.isEmpty() && isSealedByTheKeychainsKey(sealed, id)) {
      text = tryOpen(sealed, id);
    }
    if (text.isEmpty()) {
      return Optional.empty();
    }
    byte[] json = text.get();
    try {
      return Optional.of(SessionJson.read(json));
    } catch (JsonException e) {
      return Optional.empty(); // Written by another version: it is made anew.
    } finally {
      Arrays.fill(json, (byte) 0);
    }
  }

  /// The copy of the key in the runtime folder may be an old one.
  private boolean isSealedByTheKeychainsKey(byte[] sealed, ProfileId id) {
    try {
      return keys.renew(key -> fits(key, sealed, id));
    } catch (KeychainException e) {
      return false; // Locked, above all: with the key at hand it is no session.
    }
  }

  private static boolean fits(SealingKey key, byte[] sealed, ProfileId id) {
    try {
      Arrays.fill(key.open(sealed, context(id)), (byte) 0);
      return true;
    } catch (KeychainException e) {
      return false; // Sealed otherwise, or damaged.
    }
  }

  private Optional<byte[]> tryOpen(byte[] sealed, ProfileId id) throws KeychainException {
    try (SealingKey key = keys.key()) {
      return Optional.of(key.open(sealed, context(id)));
    } catch (KeychainException e) {
      if (e.reason() == KeychainReason.CORRUPT) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /// Keeps the session in the place of the profile's last one.
  ///
  /// @param key what [#prepare()] gave, before there was a session
  /// @throws FailureException if the file cannot be written
  public void keep(ProfileId id, CachedSession session, SealingKey key) throws FailureException {
    AtomicFile file = file(id);
    byte[] json = SessionJson.write(session);
    try {
      file.write(key.seal(json, context(id)));
    } catch (IOException e) {
      throw Failures.ofWriting(file.path(), e);
    } finally {
      Arrays.fill(json, (byte) 0);
    }
  }

  /// Makes sure that a session can be kept, before a code is spent: that the folder can be written,
  /// and the key is there, also if the keychain is locked until then. The caller closes it.
  ///
  /// @throws FailureException if it cannot
  public SealingKey prepare() throws FailureException {
    try {
      new AtomicFile(folder.resolve(".probe")).tryOut(new byte[4096]);
      return keys.key();
    } catch (IOException e) {
      throw Failures.ofWriting(folder, e);
    } catch (KeychainException e) {
      throw Failures.of(e, keys.storeName());
    }
  }

  /// Whether anything is kept for this profile. Neither a key nor the right to read it is needed to
  /// tell.
  boolean isKept(ProfileId id) {
    return Files.exists(file(id).path(), LinkOption.NOFOLLOW_LINKS);
  }

  /// Forgets the session of this profile, and tells whether there was one.
  ///
  /// @throws FailureException if its file cannot be removed
  public boolean forget(ProfileId id) throws FailureException {
    AtomicFile file = file(id);
    boolean there = isKept(id);
    try {
      file.remove();
      return there;
    } catch (IOException e) {
      throw Failures.ofWriting(file.path(), e);
    }
  }

  private AtomicFile file(ProfileId id) {
    return new AtomicFile(folder.resolve(id + ".sealed"));
  }

  private static String context(ProfileId id) {
    return "brevet session " + id;
  }
}
