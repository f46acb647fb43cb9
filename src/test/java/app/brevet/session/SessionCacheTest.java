package app.brevet.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.keychain.KeychainException;
import app.brevet.keychain.SealingKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Expiry;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.model.KeychainReason;
import app.brevet.model.ProfileId;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import app.brevet.model.UserProfile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionCacheTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  @TempDir private Path folder;
  private final UserProfile user = SessionWorld.user("dev", Optional.of(SessionWorld.SERIAL));

  /// Has a copy at hand that may be another key than the keychain's.
  private static final class Keys implements SealingKeySource {
    private final Secret kept;
    private Secret copy;
    private boolean locked;

    Keys(SealingKey copy, SealingKey kept) {
      this.copy = copy.encoded();
      this.kept = kept.encoded();
    }

    @Override
    public SealingKey key() throws KeychainException {
      return SealingKey.decode(copy);
    }

    @Override
    public boolean renew(Predicate<SealingKey> fits) throws KeychainException {
      if (locked) {
        throw new KeychainException(KeychainReason.LOCKED, "locked");
      }
      boolean fitting = fits.test(SealingKey.decode(kept));
      if (fitting) {
        copy = kept;
      }
      return fitting;
    }

    @Override
    public String storeName() {
      return "memory";
    }
  }

  private CachedSession session() {
    return new CachedSession(
        new SessionCredentials(
            new AccessKeyId("ASIA0000000000000001"),
            Secret.ofUnwipeable("planted-secret"),
            Secret.ofUnwipeable("planted-token"),
            new Expiry(NOW.plusSeconds(43_200))),
        NOW,
        Recipe.of(user),
        Optional.empty());
  }

  private SessionCache kept(SealingKeySource keys) throws FailureException {
    SessionCache cache = new SessionCache(folder, keys);
    keep(cache, user.id());
    return cache;
  }

  private void keep(SessionCache cache, ProfileId id) throws FailureException {
    try (SealingKey key = cache.prepare()) {
      cache.keep(id, session(), key);
    }
  }

  @Test
  void find_whenSessionWasKept_thenItIsTheSame() throws Exception {
    SessionCache cache = kept(new FixedSealingKey());

    assertThat(cache.find(user)).contains(session());
  }

  @Test
  void keep_whenWritten_thenFileShowsNothing() throws Exception {
    kept(new FixedSealingKey());

    byte[] bytes = Files.readAllBytes(folder.resolve(user.id() + ".sealed"));

    assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
        .doesNotContain("planted", "ASIA", "user ");
  }

  @Test
  void find_whenFileIsDamaged_thenThereIsNoSession() throws Exception {
    SessionCache cache = kept(new FixedSealingKey());
    Path file = folder.resolve(user.id() + ".sealed");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);

    assertThat(cache.find(user)).isEmpty();
  }

  @Test
  void find_whenFileBelongsToAnotherProfile_thenThereIsNoSession() throws Exception {
    SessionCache cache = kept(new FixedSealingKey());
    UserProfile other = SessionWorld.user("dev", Optional.of(SessionWorld.SERIAL));
    Files.move(folder.resolve(user.id() + ".sealed"), folder.resolve(other.id() + ".sealed"));

    assertThat(cache.find(other)).isEmpty();
  }

  @Test
  void find_whenKeyAtHandIsAnOldOne_thenKeychainIsAsked() throws Exception {
    SealingKey current = SealingKey.random();
    kept(new Keys(current, current));

    SessionCache other = new SessionCache(folder, new Keys(SealingKey.random(), current));

    assertThat(other.find(user)).isPresent();
  }

  @Test
  void find_whenAFileIsDamagedAndTheKeychainIsLocked_thenNoOtherSessionIsLost() throws Exception {
    SealingKey key = SealingKey.random();
    Keys keys = new Keys(key, key);
    SessionCache cache = kept(keys);
    UserProfile other = SessionWorld.user("other", Optional.of(SessionWorld.SERIAL));
    Files.write(folder.resolve(other.id() + ".sealed"), new byte[99]);
    keys.locked = true;

    assertThat(cache.find(other)).isEmpty();
    assertThat(cache.find(user)).isPresent();
  }

  @Test
  void find_whenTheKeychainsKeyOpensItNoMore_thenTheCopyStays() throws Exception {
    SealingKey current = SealingKey.random();
    SessionCache cache = kept(new Keys(current, SealingKey.random()));
    UserProfile other = SessionWorld.user("other", Optional.of(SessionWorld.SERIAL));
    Files.write(folder.resolve(other.id() + ".sealed"), new byte[99]);

    assertThat(cache.find(other)).isEmpty();
    assertThat(cache.find(user)).isPresent();
  }

  @Test
  void find_whenRead_thenTheKeysAreWiped() throws Exception {
    FixedSealingKey keys = new FixedSealingKey();
    assertThat(kept(keys).find(user)).isPresent();

    assertThat(keys.given())
        .hasSize(2)
        .allSatisfy(
            key ->
                assertThatIllegalStateException()
                    .isThrownBy(() -> key.seal(new byte[1], "context")));
  }

  @Test
  void find_whenThereIsNoFile_thenKeyIsNotAskedFor() throws Exception {
    SealingKeySource locked =
        new SealingKeySource() {
          @Override
          public SealingKey key() throws KeychainException {
            throw new KeychainException(KeychainReason.LOCKED, "locked");
          }

          @Override
          public boolean renew(Predicate<SealingKey> fits) {
            return false;
          }

          @Override
          public String storeName() {
            return "memory";
          }
        };

    assertThat(new SessionCache(folder, locked).find(user)).isEmpty();
  }

  @Test
  void prepare_whenFolderCannotBeMade_thenThatIsSaid() throws Exception {
    Path file = Files.writeString(folder.resolve("in-the-way"), "");
    SessionCache cache = new SessionCache(file.resolve("sessions"), new FixedSealingKey());

    FailureException refused = catchThrowableOfType(FailureException.class, cache::prepare);

    assertThat(refused.failure())
        .isInstanceOfSatisfying(
            Failure.FileUntouched.class,
            untouched -> assertThat(untouched.reason()).isEqualTo(FileReason.NOT_A_FILE));
  }

  @Test
  void forget_whenWhatIsThereCannotBeRead_thenItIsGoneAllTheSame() throws Exception {
    Path unreadable = Files.createDirectory(folder.resolve(user.id() + ".sealed"));
    SessionCache cache = new SessionCache(folder, new FixedSealingKey());
    assertThat(catchThrowableOfType(FailureException.class, () -> cache.find(user))).isNotNull();

    assertThat(cache.forget(user.id())).isTrue();

    assertThat(unreadable).doesNotExist();
  }
}
