package app.brevet.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.keychain.KeychainException;
import app.brevet.keychain.SealingKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Expiry;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import app.brevet.model.UserProfile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionCacheTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  @TempDir private Path folder;
  private final UserProfile user = SessionWorld.user("dev", Optional.of(SessionWorld.SERIAL));

  /// Gives the first key until it is told to forget it, then the next.
  private static final class Keys implements SealingKeySource {
    private final Deque<SealingKey> keys;

    Keys(SealingKey... keys) {
      this.keys = new ArrayDeque<>(List.of(keys));
    }

    @Override
    public SealingKey key() {
      return keys.getFirst();
    }

    @Override
    public void forget() {
      if (keys.size() > 1) {
        keys.removeFirst();
      }
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

  @Test
  void find_whenSessionWasKept_thenItIsTheSame() throws Exception {
    SessionCache cache = new SessionCache(folder, new Keys(SealingKey.random()));
    cache.keep(user.id(), session());

    assertThat(cache.find(user)).contains(session());
  }

  @Test
  void keep_whenWritten_thenFileShowsNothing() throws Exception {
    new SessionCache(folder, new Keys(SealingKey.random())).keep(user.id(), session());

    byte[] bytes = Files.readAllBytes(folder.resolve(user.id() + ".sealed"));

    assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
        .doesNotContain("planted", "ASIA", "user ");
  }

  @Test
  void find_whenFileIsDamaged_thenThereIsNoSession() throws Exception {
    SessionCache cache = new SessionCache(folder, new Keys(SealingKey.random()));
    cache.keep(user.id(), session());
    Path file = folder.resolve(user.id() + ".sealed");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);

    assertThat(cache.find(user)).isEmpty();
  }

  @Test
  void find_whenFileBelongsToAnotherProfile_thenThereIsNoSession() throws Exception {
    SessionCache cache = new SessionCache(folder, new Keys(SealingKey.random()));
    cache.keep(user.id(), session());
    UserProfile other = SessionWorld.user("dev", Optional.of(SessionWorld.SERIAL));
    Files.move(folder.resolve(user.id() + ".sealed"), folder.resolve(other.id() + ".sealed"));

    assertThat(cache.find(other)).isEmpty();
  }

  @Test
  void find_whenKeyAtHandIsAnOldOne_thenKeychainIsAsked() throws Exception {
    SealingKey current = SealingKey.random();
    new SessionCache(folder, new Keys(current)).keep(user.id(), session());

    SessionCache other = new SessionCache(folder, new Keys(SealingKey.random(), current));

    assertThat(other.find(user)).isPresent();
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
          public void forget() {}

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
    SessionCache cache = new SessionCache(file.resolve("sessions"), new Keys(SealingKey.random()));

    FailureException refused = catchThrowableOfType(FailureException.class, cache::prepare);

    assertThat(refused.failure())
        .isInstanceOfSatisfying(
            Failure.FileUntouched.class,
            untouched -> assertThat(untouched.reason()).isEqualTo(FileReason.NOT_A_FILE));
  }
}
